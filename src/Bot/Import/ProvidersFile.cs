using ChatAssist.Data.Importing;

namespace ChatAssist.Bot.Import;

/// <summary>Who gives courses and examinations, and whether what they certify counts as recognition.</summary>
internal sealed class ProvidersFile : ImportKind
{
    public override string Name => "providers";

    public override bool IsStaged => true;

    public override IReadOnlyList<string> Required => ["key", "name", "recognised"];

    public override IReadOnlyList<string> Optional => ["verified_by", "verified_on"];

    public override ImportRow Read(Line line)
    {
        var (by, on) = (line.Text("verified_by", longest: 80), line.Day("verified_on", line.Today.AddYears(-20), line.Today));
        if (by is null != on is null) line.Refuse(by is null ? "verified_by" : "verified_on", "should be there: who checked goes with the day");
        return new ImportRow.Provider
        {
            Line = line.Number,
            Key = line.Key("key"),
            Name = line.Text("name", longest: 80) ?? "",
            Recognised = line.OneOf("recognised", "yes", "no") == "yes" ? 1 : 0,
            VerifiedBy = by,
            VerifiedOn = on,
        };
    }
}
