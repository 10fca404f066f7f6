import CSink

/// Uses a result, so that the work that made it is really done.
@inline(never)
public func keep<Value>(_ value: Value) {
  withUnsafePointer(to: value) { cs_keep($0) }
}
