import Diagnostics

@testable import Templates

/// Where these templates are stricter than the specification on purpose: the case must be refused.
struct Deviation {
  let file: String
  let name: String
  let rule: Rule

  static let all: [Deviation] =
    // The specification prints nothing for a name that the data does not have.
    cases(
      .unknownName,
      [
        "interpolation": [
          "Basic Context Miss Interpolation", "Triple Mustache Context Miss Interpolation",
          "Ampersand Context Miss Interpolation", "Dotted Names - Broken Chains",
          "Dotted Names - Broken Chain Resolution", "Dotted Names - Context Precedence",
          "Dotted Names are never single keys",
        ],
        "sections": ["Context Misses", "Dotted Names - Broken Chains"],
        "inverted": ["Context", "List", "Context Misses", "Dotted Names - Broken Chains"],
        "inheritance": ["Negative Sections"],
      ])
    // It prints nothing for a null; here the template must say what is shown without the value.
    + cases(
      .unguardedOptional,
      [
        "interpolation": [
          "Basic Null Interpolation", "Triple Mustache Null Interpolation",
          "Ampersand Null Interpolation",
        ]
      ])
    // It prints nothing for a partial that is missing.
    + cases(.unknownTemplate, ["partials": ["Failed Lookup"]])
    // It lets a template use itself; here templates are laid out flat before there is data.
    + cases(.recursiveTemplate, ["partials": ["Recursion"], "inheritance": ["Recursion"]])

  static func from(_ test: SpecificationCase) -> Deviation? {
    all.first { $0.file == test.file && $0.name == test.name }
  }

  private static func cases(_ rule: Rule, _ names: [String: [String]]) -> [Deviation] {
    names.flatMap { file, names in
      names.map { Deviation(file: file, name: $0, rule: rule) }
    }
  }
}
