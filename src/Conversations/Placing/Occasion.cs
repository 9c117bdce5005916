namespace ChatAssist.Conversations.Placing;

/// <summary>
/// One asking of ours. Day 7 of placement 1: the timers are <c>check-in.7@1</c>, <c>check-in.remind.7@1</c> and <c>check-in.silent.7@1</c>, the
/// submission is <c>check-in@1.7</c>, and a tap on its question <c>check-in@1.7.working.yes</c>.
/// </summary>
/// <param name="Of">The placement.</param>
internal sealed record Occasion(string Flow, string Step, string Of)
{
    private const string Reminding = "remind.", Waiting = "silent.";

    /// <summary>As a submission is about it.</summary>
    public string About => $"{Of}.{Step}";

    public string Submission => $"{Flow}@{About}";

    public string Remind => new Slot(Flow, Reminding + Step, Of).ToString();

    public string Silent => new Slot(Flow, Waiting + Step, Of).ToString();

    /// <summary>Null: a timer of another kind.</summary>
    public static Occasion? In(Slot slot) => slot.About is { } of ? new Occasion(slot.Flow, slot.Name.Split('.')[^1], of) : null;

    /// <summary>Null: the person began it.</summary>
    public static Occasion? In(string submission) => submission.Split('@') is [var flow, var about] && about.Split('.') is [var of, var step] ? new Occasion(flow, step, of) : null;

    /// <summary>Whose question was tapped, and its path; null: another button.</summary>
    public static (Occasion Asked, string Path)? Tapped(string button) =>
        button.Split('@') is [var flow, var rest] && rest.Split('.') is [var of, var step, var path, _] ? (new Occasion(flow, step, of), path) : null;

    /// <summary>The timer, by its name, is of somebody who has not answered.</summary>
    public static bool IsReply(string timer) => timer.StartsWith(Reminding, StringComparison.Ordinal) || timer.StartsWith(Waiting, StringComparison.Ordinal);

    public bool IsReminder(string slot) => slot == Remind;

    public bool IsSilence(string slot) => slot == Silent;
}
