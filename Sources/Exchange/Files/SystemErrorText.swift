import Glibc

/// What an error number of the system means, in Chinese: strerror(3) knows only the locales that are installed.
public func systemErrorText(_ code: Int32) -> String {
  switch code {
  case ENOENT, ENOTDIR: "文件夹不存在"
  case EACCES, EPERM: "没有权限"
  case EROFS: "所在的盘是只读的"
  case EISDIR: "是文件夹"
  case ENOSPC, EDQUOT: "磁盘已满"
  case ENAMETOOLONG: "文件名太长"
  case EMFILE, ENFILE: "打开的文件太多"
  case EIO: "磁盘读写出错"
  case EEXIST: "同名文件已经存在"
  default: "错误码\(code)"
  }
}
