/// Runs the dashboard until the user leaves it.
///
/// - Parameter path: the workbook; nil for the one last used.
func runDashboard(path: String?, options: DashboardOptions) throws {
  throw CommandFailure(.usage, "工作台还没有接上；现在可用各命令，见 quntuan --help")
}
