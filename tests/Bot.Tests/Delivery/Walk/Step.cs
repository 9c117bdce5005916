namespace ChatAssist.Bot.Tests.Delivery.Walk;

/// <summary>What may happen next to two replicas that send.</summary>
public enum Happening
{
    Turn,
    Send,
    Answer,
    Look,
    Together,
    Receipt,
    Clock,
    Kill,
    Stop,
    HandOver,
}

/// <param name="Pick">Which person, replica, request or time, and what the provider does.</param>
public sealed record Step(Happening Happening, int Pick);
