namespace ChatAssist.Data.Tests.Suite;

/// <summary>What may happen next to the outbox.</summary>
public enum Happening
{
    Turn,
    Claim,
    Accepted,
    AnswerLost,
    NeverArrived,
    Throttled,
    Refused,
    LateAnswer,
    Crash,
    Look,
    HandOver,
    Release,
}

/// <param name="Pick">Which person, or which of the requests under way.</param>
public sealed record Step(Happening Happening, int Pick);
