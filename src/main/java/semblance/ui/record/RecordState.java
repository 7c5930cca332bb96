package semblance.ui.record;

/** What can be done about recording. */
sealed interface RecordState {
    /** Whether there is a microphone is not known yet. */
    record Unknown() implements RecordState {}

    record Ready() implements RecordState {}

    /** For a reason in one sentence. */
    record Unavailable(String reason) implements RecordState {}

    /** A press has begun it. */
    record Recording() implements RecordState {}
}
