import CNcursesw
import Glibc
import Synchronization

/// Where background work posts its messages; posting wakes the loop that waits on it.
public final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  let descriptor: Int32

  /// Opens an empty mailbox; fails when the process has no file descriptor left.
  public init() throws(TerminalError) {
    descriptor = cn_event_open()
    guard descriptor >= 0 else { throw .system(call: "eventfd", code: errno) }
  }

  deinit { close(descriptor) }

  /// Adds a message, from any thread.
  public func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    cn_event_signal(descriptor)
  }

  /// Takes all messages, oldest first.
  public func drain() -> [Message] {
    // Cleared before the messages are taken: one that is posted between the two wakes again.
    cn_event_clear(descriptor)
    return messages.withLock { messages in
      defer { messages.removeAll() }
      return messages
    }
  }
}
