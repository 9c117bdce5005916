using ChatAssist.Data.Importing;

namespace ChatAssist.Bot.Import;

/// <summary>Courses and examinations of providers that we know.</summary>
internal sealed class CoursesFile(Conversations.Knowledge.Content content, IReadOnlySet<string> providers) : ImportKind
{
    private readonly IReadOnlyList<string> schooling = ProfileChoices.Of(content, "schooling");

    public override string Name => "courses";

    public override bool IsStaged => true;

    public override IReadOnlyList<string> Required => ["key", "provider", "title_es", "title_en", "kind", "diploma", "cost", "closes_on", "source"];

    public override IReadOnlyList<string> Optional => ["occupation", "municipality", "schooling", "hours", "starts_on", "places", "status"];

    public override ImportRow Read(Line line)
    {
        var status = line.OneOf("status", "open", "full", "withdrawn", "expired");
        var course = Course(line, status);
        if (course.ProviderKey.Length > 0 && !providers.Contains(course.ProviderKey)) line.Refuse("provider", "is not the key of a provider that we know");
        return course;
    }

    private ImportRow.Course Course(Line line, string? status) => new()
    {
        Line = line.Number,
        Key = line.Key("key"),
        ProviderKey = line.Key("provider"),
        TitleEs = line.Text("title_es", longest: 80) ?? "",
        TitleEn = line.Text("title_en", longest: 80) ?? "",
        Kind = line.OneOf("kind", "certification", "training", "english", "business", "studies") ?? "",
        Diploma = line.OneOf("diploma", "recognised", "attendance", "none") ?? "",
        Occupation = line.Occupation("occupation"),
        Municipality = line.Municipality("municipality"),
        Schooling = line.OneOf("schooling", schooling) ?? "none",
        Hours = line.Whole("hours", 1, 5_000),
        Cost = line.Whole("cost", 0, 100_000) ?? 0,
        StartsOn = line.Day("starts_on", line.Today.AddYears(-20), line.Today.AddYears(2)),
        // What is over may be brought in as it was.
        ClosesOn = line.Day("closes_on", status is "full" or "withdrawn" or "expired" ? line.Today.AddYears(-20) : line.Today, line.Today.AddYears(2)) ?? "",
        Places = line.Whole("places", 1, 10_000),
        Status = status is "expired" ? "open" : status,
        Source = line.Text("source", longest: 200) ?? "",
    };
}
