using ChatAssist.Data.Importing;

namespace ChatAssist.Bot.Import;

/// <summary>Who of the programme spoke with which company, and about what.</summary>
internal sealed class ContactsFile : ImportKind
{
    public override string Name => "contacts";

    public override IReadOnlyList<string> Required => ["company", "date", "by", "how", "note"];

    public override IReadOnlyList<string> Optional => [];

    public override ImportRow Read(Line line) => new ImportRow.CompanyContact
    {
        CompanyKey = line.Key("company"),
        On = line.Day("date", line.Today.AddYears(-5), line.Today) ?? "",
        By = line.Text("by", longest: 80) ?? "",
        How = line.OneOf("how", ImportRow.CompanyContact.Ways) ?? "",
        Note = line.Text("note", longest: 400) ?? "",
    };
}
