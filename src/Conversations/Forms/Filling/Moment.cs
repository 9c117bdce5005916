namespace ChatAssist.Conversations.Forms.Filling;

/// <summary>When and by whom a form is answered.</summary>
/// <param name="Now">Programme time, in the programme's zone.</param>
/// <param name="Language">In which labels are read.</param>
/// <param name="Phone">The number that the person writes from, where it is known.</param>
public sealed record Moment(DateTimeOffset Now, string Language, string? Phone);
