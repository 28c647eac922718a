/// Why a person should look at a verdict again.
package enum Doubt: String, Sendable, Codable, CaseIterable {
  /// It rests on one passage that hardly names the topic.
  case thin
  /// It rests on one passage, and elsewhere the same is still a task to come.
  case alsoPlanned
  /// It counts as not done by a passage that stands among the results.
  case toldAmongResults
}
