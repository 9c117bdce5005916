namespace ChatAssist.Conversations.Forms;

/// <summary>What an answer is. The value is kept as text, as Kobo and ODK write it.</summary>
public enum QuestionType
{
    Text,
    Integer,
    Decimal,

    /// <summary>A number between two ends (parameters start, end, step).</summary>
    Range,

    /// <summary>2026-11-22</summary>
    Date,

    /// <summary>14:30:00</summary>
    Time,

    /// <summary>2026-11-22T14:30:00.000-06:00</summary>
    DateTime,

    /// <summary>The name of one choice.</summary>
    SelectOne,

    /// <summary>The names of the chosen ones with a space between.</summary>
    SelectMultiple,

    /// <summary>Said, and nothing is asked.</summary>
    Note,

    /// <summary>"OK" once the person has agreed or seen it.</summary>
    Acknowledge,

    /// <summary>Latitude, longitude, altitude and accuracy with spaces between; degrees and metres.</summary>
    Geopoint,

    Image,
    Audio,
    File,

    /// <summary>Computed, never asked.</summary>
    Calculate,

    /// <summary>Filled by the flow, never asked.</summary>
    Hidden,

    /// <summary>The day on which it was begun.</summary>
    Today,

    /// <summary>When it was begun.</summary>
    Start,

    /// <summary>When it was ended.</summary>
    End,

    /// <summary>The number that the person writes from, where it is known.</summary>
    PhoneNumber,
}
