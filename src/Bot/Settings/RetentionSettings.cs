namespace ChatAssist.Bot.Settings;

/// <summary>How long what is kept, by purpose. The defaults are ours, not a law's: each programme sets its own.</summary>
/// <param name="Messages">Until the text of messages is blanked.</param>
/// <param name="Declined">Until that of whoever declined is blanked. Less than a day could be looked for at the provider in vain.</param>
/// <param name="Media">Until what people sent besides words is deleted; a certificate keeps its picture.</param>
/// <param name="Receipts">Until receipts that no message claimed are deleted.</param>
/// <param name="Simulator">Until messages of the simulated phones are deleted.</param>
/// <param name="Profile">Of a person who is silent: until they are erased.</param>
/// <param name="Employers">After the last check-in: until an employer's contact is erased.</param>
/// <param name="Cases">Until closed cases lose their reason, and calls that were made are deleted.</param>
internal sealed record RetentionSettings(
    TimeSpan Messages,
    TimeSpan Declined,
    TimeSpan Media,
    TimeSpan Receipts,
    TimeSpan Simulator,
    TimeSpan Profile,
    TimeSpan Employers,
    TimeSpan Cases)
{
    public static RetentionSettings Read(SettingReader reader) => new(
        reader.Days("Retention:Messages", 730),
        reader.Days("Retention:Declined", 1),
        reader.Days("Retention:Media", 365),
        reader.Days("Retention:Receipts", 30),
        reader.Days("Retention:Simulator", 30),
        reader.Days("Retention:Profile", 1825),
        reader.Days("Retention:Employers", 180),
        reader.Days("Retention:Cases", 1095));
}
