import Foundation
import TestGround
import Testing

@Suite("A program that a test runs")
struct BoundedRunTests {
  @Test("is killed when its time is up, and the test is told what it was")
  func overdue() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sleep")
    process.arguments = ["600"]
    let error = #expect(throws: OverdueProgram.self) { try process.runToEnd(within: 1) }
    #expect(error?.command == "/bin/sleep 600")
    #expect(!process.isRunning)
  }
}
