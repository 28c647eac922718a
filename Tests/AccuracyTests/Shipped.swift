import Analysis
import Evaluation

/// Judged once for all tests.
enum Shipped {
  static let judge = Result { try Judge.shipped() }
  static let evaluation = Result { try Evaluation(judge.get()) }
}
