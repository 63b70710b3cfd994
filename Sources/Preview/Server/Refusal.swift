/// A request that is answered with an error before anybody has looked at what it asks for.
struct Refusal: Error, Equatable {
  /// Of HTTP: 400 to 599.
  let status: Int
  /// What is wrong with the request, for whoever sent it.
  let reason: String

  init(_ status: Int, _ reason: String) {
    self.status = status
    self.reason = reason
  }
}
