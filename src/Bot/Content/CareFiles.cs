using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Matching;

namespace ChatAssist.Bot.Content;

/// <summary>The tables of content/ about what is done for people: rights, services, steps of a plan, what is counted.</summary>
internal static class CareFiles
{
    private sealed record RightLine(
        string Topic, string Zone, string TextEs, string TextEn, string SmsEs, string SmsEn, string ByEs, string ByEn, DateOnly? Until, DateOnly VerifiedOn, string Source);

    private sealed record WageLine(string Sector, string Zone, decimal Day, decimal Month, DateOnly From, DateOnly Until, string Source);

    private sealed record ServiceLine(
        string Key, string Need, string Department, string NameEs, string NameEn, string OffersEs, string OffersEn, string WhereEs, string WhereEn,
        string Phone, DateOnly VerifiedOn, string Source);

    private sealed record StepLine(string For, string Area, string Goal, string Step, string LabelEs, string LabelEn, string Private, int Days);

    private sealed record EventLine(string Kind, string Type, string NameEs, string NameEn, string CountsFor);

    public static Rights Rights(string folder) => new([.. CsvFiles.Rows<RightLine>(folder, "rights.csv").Select(line => new Right(
        line.Topic, line.Zone, Both(line.TextEs, line.TextEn), Both(line.SmsEs, line.SmsEn), Both(line.ByEs, line.ByEn), line.Until, line.VerifiedOn, line.Source))]);

    public static MinimumWages Wages(string folder) => new([.. CsvFiles.Rows<WageLine>(folder, "minimum-wage.csv").Select(line => new MinimumWage(
        OneOf(line.Sector, "minimum-wage.csv", [.. MinimumWages.Sectors]), line.Zone, line.Day, line.Month, line.From, line.Until))]);

    public static Services Services(string folder) => new([.. CsvFiles.Rows<ServiceLine>(folder, "referral-services.csv").Select(line => new Service(
        line.Key, line.Need, line.Department, Both(line.NameEs, line.NameEn), Both(line.OffersEs, line.OffersEn), Both(line.WhereEs, line.WhereEn),
        line.Phone.Length == 0 ? null : line.Phone, line.VerifiedOn, line.Source))]);

    public static PlanSteps PlanSteps(string folder) => new([.. CsvFiles.Rows<StepLine>(folder, "plan.csv").Select(line => new PossibleStep(
        line.For, OneOf(line.Area, "plan.csv", "economic", "social", "psychosocial"), line.Goal, line.Step, Both(line.LabelEs, line.LabelEn), line.Private == "yes", line.Days))]);

    public static CountedEvents Events(string folder) => new([.. CsvFiles.Rows<EventLine>(folder, "events.csv").Select(line => new CountedEvent(
        line.Kind, OneOf(line.Type, "events.csv", "service", "outcome", "contact"), Both(line.NameEs, line.NameEn), CsvFiles.List(line.CountsFor)))]);

    private static Dictionary<string, string> Both(string es, string en) => new(StringComparer.Ordinal) { ["es"] = es, ["en"] = en };

    private static string OneOf(string word, string file, params string[] words) => words.Contains(word, StringComparer.Ordinal)
        ? word
        : throw new ContentException($"content/{file}: '{word}' is none of {string.Join(", ", words)}.");
}
