using ChatAssist.Data.Importing;

namespace ChatAssist.Bot.Import;

/// <summary>Services of others, shaped as content/referral-services.csv. One with a key of that file takes the place of the one there.</summary>
internal sealed class ServicesFile(Conversations.Knowledge.Content content) : ImportKind
{
    private readonly IReadOnlyList<string> needs = [.. ProfileChoices.Of(content, "needs").Where(need => need != "none")];

    public override string Name => "services";

    public override bool IsStaged => true;

    public override IReadOnlyList<string> Required =>
        ["key", "need", "department", "name_es", "name_en", "offers_es", "offers_en", "where_es", "where_en", "verified_on", "source"];

    public override IReadOnlyList<string> Optional => ["phone", "status"];

    public override ImportRow Read(Line line) => new ImportRow.Service
    {
        Line = line.Number,
        Key = line.Key("key"),
        Need = line.OneOf("need", needs) ?? "",
        Department = line.Department("department") ?? "",
        NameEs = line.Text("name_es", longest: 60) ?? "",
        NameEn = line.Text("name_en", longest: 60) ?? "",
        OffersEs = line.Text("offers_es") ?? "",
        OffersEn = line.Text("offers_en") ?? "",
        WhereEs = line.Text("where_es", longest: 160) ?? "",
        WhereEn = line.Text("where_en", longest: 160) ?? "",
        Phone = line.Phone("phone"),
        VerifiedOn = line.Day("verified_on", line.Today.AddYears(-20), line.Today) ?? "",
        Source = line.Text("source", longest: 300) ?? "",
        Status = line.OneOf("status", "open", "withdrawn"),
    };
}
