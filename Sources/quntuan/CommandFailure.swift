/// How a command can end: 0, 1, or one of sysexits.h.
enum ExitStatus: Int32, Error, Sendable {
  case done = 0
  /// Gaps, findings, diagnostics or refused rows stand in the way.
  case standing = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case cannotCreate = 73
  case inputOutput = 74
  case locked = 75
  case noPermission = 77
}

/// Why a command could not be carried out: one line that says what, where and what to do.
struct CommandFailure: Error, Sendable {
  var status: ExitStatus
  var message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}
