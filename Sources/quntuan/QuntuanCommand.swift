import ArgumentParser
import Core
import Exchange
import Storage

/// The program: with a workbook it opens the dashboard, with a command it does that.
struct QuntuanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quntuan",
    abstract: "群团讲稿工作台：录入数据，跟踪四化问题，边录入边成稿。",
    usage: "quntuan [<工作簿>]  或  quntuan <命令> …",
    discussion: "只写工作簿就打开工作台；输出到管道时打印当前讲稿，缺数处标为〔待填：…〕。",
    version: "quntuan 0.1.0",
    subcommands: [
      OpenCommand.self, NewCommand.self, ImportCommand.self, FormsCommand.self, SetCommand.self,
      ClearCommand.self,
      VerifyCommand.self, OverviewCommand.self, FiguresCommand.self, IssueCommand.self,
      OrganizationCommand.self,
      RegionCommand.self, IndicatorCommand.self, CatalogCommand.self, MaterialCommand.self,
      TaskCommand.self,
      PeriodCommand.self,
      FormulationCommand.self,
      UndoCommand.self, RedoCommand.self, LogCommand.self, FindCommand.self, ProofCommand.self,
      DraftCommand.self,
      TemplatesCommand.self, ExportCommand.self, SettingsCommand.self, ConfigCommand.self,
      BackupCommand.self, RestoreCommand.self, DoctorCommand.self,
      CompletionsCommand.self,
      KeysManualCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Does what the command line says and answers the exit code; everything that went wrong has been said.
  static func runToExitStatus() -> Int32 {
    do {
      if let soleWorkbook {
        try OpenCommand.open(soleWorkbook, DashboardOptions())
      } else {
        var command = try parsed()
        try command.run()
      }
      return ExitStatus.done.rawValue
    } catch {
      return report(error)
    }
  }

  /// The workbook, where the command line is nothing else: ArgumentParser reflects on every command before it reads the
  /// first word, a sixth of the time to the first frame.
  private static var soleWorkbook: String? {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 1, let word = arguments.first, !word.hasPrefix("-"),
      word.contains(where: { "./".contains($0) }), fileExists(word)
    else { return nil }
    return word
  }

  /// What the command line asks for; a first word that is neither a command nor a file was meant as one of them.
  private static func parsed() throws -> any ParsableCommand {
    do { return try parseAsRoot() } catch {
      if exitCode(for: error) == .validationFailure, CommandLine.arguments.count > 2 {
        try OpenCommand.hintAtCommand(CommandLine.arguments[1])
      }
      throw error
    }
  }

  private static func report(_ error: any Error) -> Int32 {
    switch error {
    case let status as ExitStatus: return status.rawValue
    case let failure as CommandFailure:
      return say(failure.message, status: failure.status.rawValue)
    case let failure as StoreError: return say(failure.message, status: failure.exitCode)
    case let failure as TableError:
      return say(failure.description, status: status(of: failure).rawValue)
    case let failure as PathError:
      return say(failure.description, status: ExitStatus.badData.rawValue)
    case let failure as RowError:
      return say(failure.description, status: ExitStatus.badData.rawValue)
    default: return reportParsing(error)
    }
  }

  private static func status(of failure: TableError) -> ExitStatus {
    switch failure {
    case .missing: .noInput
    case .noPermission: .noPermission
    case .unreadable: .inputOutput
    case .notUTF8, .undecodable, .isPacked, .notText, .unclosedQuote, .strayQuote, .cellTooLong,
      .tooManyColumns, .empty, .notATable, .reportTooLong, .cancelled, .duplicateColumn,
      .unknownHeader, .workbook,
      .form:
      .badData
    }
  }

  private static func say(_ message: String, status: Int32) -> Int32 {
    Console.note("quntuan：\(message)")
    return status
  }

  /// What ArgumentParser throws: a request for help, a completion script, or a command line that it cannot read.
  private static func reportParsing(_ error: any Error) -> Int32 {
    let full = fullMessage(for: error, columns: ChineseHelp.unwrapped)
    switch exitCode(for: error) {
    case .success: break
    case .validationFailure:
      return say(
        ChineseUsageError(message: message(for: error), full: full).text,
        status: ExitStatus.usage.rawValue)
    // What none of our errors names: a failing system call behind a library.
    default: return say("出错了：\(message(for: error))", status: ExitStatus.inputOutput.rawValue)
    }
    do { try Console.write(ChineseHelp(full)?.text ?? full + "\n") } catch {
      return ExitStatus.inputOutput.rawValue
    }
    return ExitStatus.done.rawValue
  }
}

/// The workbook that nearly every command begins with.
struct WorkbookArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp("工作簿文件", valueName: "工作簿"), completion: .file(extensions: ["quntuan"]))
  var path: String
}
