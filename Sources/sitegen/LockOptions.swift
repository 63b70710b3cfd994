import ArgumentParser
import Build

/// How `sitegen.lock` is used, the list of all addresses that the site has published.
struct LockOptions: ParsableArguments {
  @Flag(help: "Publish nothing when sitegen.lock lacks an address of the site.")
  var locked = false

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Keep all addresses that sitegen.lock has, and add new ones; --no-lock for previews."))
  var lock = true

  func validate() throws {
    if locked, !lock { throw ValidationError("--locked and --no-lock contradict each other") }
  }

  var use: AddressLockUse { locked ? .complete : lock ? .kept : .unused }
}
