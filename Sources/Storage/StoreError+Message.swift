import Core
import Foundation

extension StoreError {
  /// One line in the office's words: what happened, where, and what to do.
  public var message: String {
    switch self {
    case .missing(let path):
      "没有找到工作簿“\(path)”；请核对路径，或用 quntuan new 新建"
    case .alreadyExists(let path):
      "“\(path)”已经存在，没有改动它；请换一个文件名"
    case .cannotCreate(let path, let reason):
      "不能新建工作簿“\(path)”：\(reason)"
    case .noPermission(let path):
      "没有权限打开“\(path)”；请检查文件和所在文件夹的权限"
    case .locked(let path):
      "工作簿“\(path)”正被另一个程序占用；请稍后再试，或先关闭那个程序"
    case .inUse(let path, let process):
      "工作簿“\(path)”正开着\(process > 0 ? "（进程\(process)）" : "")；请先在那里退出，再恢复"
    case .displaced(let path, let kept?):
      "“\(Self.name(path))”在使用中被移走、删除或替换，全部内容已另存为\(Self.place(kept, beside: path))；请退出，打开它并与原处核对"
    case .displaced(let path, nil):
      "工作簿“\(path)”在使用中被移走、清空或替换，内容也没能另存；请退出，用 quntuan restore 从备份恢复"
    case .readOnly(let path):
      "工作簿“\(path)”是只读的，不能保存；请复制到可以写入的地方再改"
    case .foreign(let path):
      "“\(path)”不是群团工作簿；请核对文件名"
    case .folder(let path):
      "“\(path)”是文件夹，不是工作簿；请写明其中的文件"
    case .empty(let path):
      "“\(path)”是空文件，可能没有复制完；请重新复制，或改用备份"
    case .newer(let path, let version):
      "工作簿“\(path)”由更新的版本建立（格式 \(version)，本程序到 \(Schema.version)），没有改动它；请升级 quntuan"
    case .corrupt(let path, let detail):
      "工作簿“\(path)”已损坏（\(detail)）；请用 quntuan restore 从备份恢复，或用 quntuan doctor --rescue 找回能读的内容"
    case .diskFull(let path):
      "磁盘已满，“\(path)”没有保存；请腾出空间后重试"
    case .inputOutput(let path, let detail):
      "读写“\(path)”出错（\(detail)）；请检查磁盘后重试"
    case .conflict(let title, let expected, let actual):
      "“\(title)”没有保存：\(Self.difference(expected, actual))；请核对后重做"
    case .overwritten(let title, let expected, let actual):
      "“\(title)”之后已有别的修改，不能撤销或重做：\(Self.difference(expected, actual))；请核对后直接改"
    case .refused(let title, let reason):
      "“\(title)”没有保存：\(reason)；请改正后重做"
    case .stopped(let title):
      "已停止，“\(title)”没有变动"
    }
  }

  /// The exit code of the command line, as in sysexits: 65, 66, 73, 74, 75 or 77.
  public var exitCode: Int32 {
    switch self {
    case .missing, .folder: 66
    case .alreadyExists, .cannotCreate: 73
    case .noPermission, .readOnly: 77
    case .locked, .inUse, .stopped: 75
    case .foreign, .empty, .newer, .corrupt, .conflict, .overwritten, .refused: 65
    case .diskFull, .inputOutput, .displaced: 74
    }
  }

  private static func name(_ path: String) -> String { (path as NSString).lastPathComponent }

  /// A file's name where it stands beside another, else its whole path: a line of the screen is short.
  private static func place(_ file: String, beside path: String) -> String {
    let folders = [file, path].map { ($0 as NSString).deletingLastPathComponent }
    return folders[0] == folders[1] ? "旁边的“\(name(file))”" : "“\(file)”"
  }

  private static func difference(_ expected: Record?, _ actual: Record?) -> String {
    let (before, now) = (expected?.summary ?? "无", actual?.summary ?? "无")
    guard before == now else { return "原为“\(before)”，现为“\(now)”" }
    let fields = Change(before: expected, after: actual).changedFields
    return "“\(now)”的\(fields.isEmpty ? "内容" : fields.joined(separator: "、"))在别处改过"
  }
}

extension Record {
  /// A few words that tell this record from another state of itself.
  fileprivate var summary: String {
    switch self {
    case .settings(let settings): settings.period.chineseText
    case .region(let region): region.name
    case .kind(let kind): kind.name
    case .organization(let organization): organization.shortName
    case .indicator(let indicator): indicator.name
    case .figure(let figure): figure.amount?.plainText ?? figure.status.rawValue
    case .material(let material): material.name
    case .task(let task): "\(task.text)（\(task.status.rawValue)）"
    case .issue(let issue): "\(issue.manifestation)（\(issue.status.rawValue)）"
    case .formulation(let formulation): formulation.name
    case .draft(let draft): draft.name
    case .revision(let revision): revision.title
    }
  }
}
