package import Diagnostics

/// For modules that read other files by a closed schema.
package enum SchemaRules {
  /// Every rule that reading by a closed schema can find broken.
  package static let all: [Rule] = [
    .unknownKey, .missingKey, .wrongKind, .emptyValue, .textTooLong, .unknownChoice,
    .numberInRange, .addressForm, .identifierForm, .repeatedItem, .languageTagForm,
    .countryCodeForm, .pathForm,
    .dateForm, .dateExists, .dateWithoutTime,
  ]
}
