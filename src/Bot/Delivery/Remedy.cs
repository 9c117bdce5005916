namespace ChatAssist.Bot.Delivery;

/// <summary>What is to be done about a message that did not arrive. Closed: whatever a provider says comes down to one of these.</summary>
internal enum Remedy
{
    /// <summary>Not processed, or lost for a reason that passes: the same again, later.</summary>
    Again,

    /// <summary>The person is not reachable on this channel.</summary>
    OtherChannel,

    /// <summary>It does not get through as it is, and would as an approved template or in a window that is open.</summary>
    Template,

    /// <summary>Its buttons or list are not shown: the same as numbered text.</summary>
    InWords,

    /// <summary>The person does not want to be written to there.</summary>
    Stop,

    /// <summary>The account may send no more for now: all of it waits.</summary>
    Park,

    /// <summary>Something that an administrator must mend; until then somebody calls.</summary>
    Alarm,

    /// <summary>Nothing can be sent in its place: somebody of the programme is told, and calls.</summary>
    Tell,
}

internal static class Remedies
{
    /// <summary>As the row of a message has it (<see cref="Data.UndeliveredMessage"/>); null: nothing is to be done about the row itself.</summary>
    public static string? Stored(this Remedy remedy) => remedy switch
    {
        Remedy.Again => "again",
        Remedy.OtherChannel => "other-channel",
        Remedy.Template => Data.ParkedMessages.Remedy,
        Remedy.InWords => "in-words",
        Remedy.Stop => "stop",
        Remedy.Alarm => "alarm",
        Remedy.Tell => "tell",
        _ => null,
    };
}
