/// Why the screen cannot be opened, and what to do.
public enum TerminalError: Error, Hashable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// `TERM` is not set.
  case unnamed
  /// The terminal's description is not installed.
  case unknown(name: String)
  /// The terminal cannot place its cursor.
  case incapable(name: String)
  /// The system has no UTF-8 locale.
  case noUnicode
  /// A system call failed, with its error number.
  case system(call: String, code: Int32)
}

extension TerminalError: CustomStringConvertible {
  /// One line in Chinese: what is wrong, and what to do.
  public var description: String {
    switch self {
    case .notATerminal:
      "输入或输出不是终端：请直接在终端窗口中运行，或改用子命令（见 quntuan --help）"
    case .unnamed:
      "没有设置终端类型 TERM：请在终端窗口中运行，或先执行 export TERM=xterm-256color"
    case .unknown(let name):
      "不认识终端类型“\(name)”：请先执行 export TERM=xterm-256color，或安装 ncurses-term"
    case .incapable(let name):
      "终端类型“\(name)”不能显示全屏界面：请换一个终端窗口，或先执行 export TERM=xterm-256color"
    case .noUnicode:
      "系统没有 UTF-8 语言环境：请先执行 export LC_ALL=C.UTF-8"
    case .system(let call, let code):
      "打开终端时系统调用 \(call) 失败（错误号 \(code)）：请关闭一些程序后再试"
    }
  }
}
