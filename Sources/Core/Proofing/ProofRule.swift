/// Everything that proofreading looks for. The raw value is the rule's name on the command line and in JSON.
public enum ProofRule: String, Hashable, Sendable, Codable, CaseIterable {
  // Lost
  case placeholder
  case missingNumber = "missing-number"
  case missingDate = "missing-date"
  case hole
  case emptyPair = "empty-pair"
  case brokenLine = "broken-line"
  case missingTitle = "missing-title"
  case emptyHeading = "empty-heading"
  case missingHeadingNumber = "missing-heading-number"
  // Residue
  case webResidue = "web-residue"
  case markup
  case pageNumber = "page-number"
  case tableOfContents = "table-of-contents"
  case controlCharacter = "control-character"
  case garbled
  case doubledWord = "doubled-word"
  case duplicateSentence = "duplicate-sentence"
  case duplicateParagraph = "duplicate-paragraph"
  // Numbering
  case numberingGap = "numbering-gap"
  case numberingRepeat = "numbering-repeat"
  case numberingOrder = "numbering-order"
  case numberingMark = "numbering-mark"
  case numberingMixed = "numbering-mixed"
  case countMismatch = "count-mismatch"
  case levelSkipped = "level-skipped"
  // Punctuation
  case halfwidthMark = "halfwidth-mark"
  case clashingMarks = "clashing-marks"
  case unmatchedPair = "unmatched-pair"
  case quoteDirection = "quote-direction"
  case ellipsis
  case dash
  case headingStop = "heading-stop"
  case missingStop = "missing-stop"
  case strayspace = "stray-space"
  case commaBetweenQuotes = "comma-between-quotes"
  case rangeMark = "range-mark"
  // Numerals
  case mixedNumeral = "mixed-numeral"
  case rangeUnit = "range-unit"
  case approximateNumeral = "approximate-numeral"
  case doubleHedge = "double-hedge"
  case numberGrouping = "number-grouping"
  case shortYear = "short-year"
  case impossibleDate = "impossible-date"
  case yearRange = "year-range"
  case fullwidthDigit = "fullwidth-digit"
  case hanziYear = "hanzi-year"
  case malformedNumber = "malformed-number"
  case unevenNumerals = "uneven-numerals"
  // Sums
  case partsTotal = "parts-total"
  case percentSum = "percent-sum"
  case product
  case growth
  case share
  case percentagePoint = "percentage-point"
  case fallingMultiple = "falling-multiple"
  case impossibleRate = "impossible-rate"
  // Consistency
  case levelMixed = "level-mixed"
  case placeMixed = "place-mixed"
  case organizationName = "organization-name"
  case organizationForm = "organization-form"
  case pastGoal = "past-goal"
  case outdatedFormulation = "outdated-formulation"
  case periodMixed = "period-mixed"
  case yearMixed = "year-mixed"
  case personMixed = "person-mixed"
  case contradictedFigure = "contradicted-figure"
  case unsourcedFigure = "unsourced-figure"
  // Style
  case typo
  case deDiDe = "de-di-de"
  case collocation
  case longSentence = "long-sentence"
  case unevenHeadings = "uneven-headings"
  case repeatedOpening = "repeated-opening"
  case repeatedPhrase = "repeated-phrase"
}
