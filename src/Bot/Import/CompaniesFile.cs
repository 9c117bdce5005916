using ChatAssist.Conversations.Matching;
using ChatAssist.Data.Importing;

namespace ChatAssist.Bot.Import;

/// <summary>Companies that offer work, with who checked that they are real.</summary>
internal sealed class CompaniesFile : ImportKind
{
    public override string Name => "companies";

    public override bool IsStaged => true;

    public override IReadOnlyList<string> Required => ["key", "name", "sector"];

    public override IReadOnlyList<string> Optional => ["municipality", "contact", "phone", "email", "agreement_on", "verified_by", "verified_on", "status"];

    public override ImportRow Read(Line line)
    {
        var company = Company(line);
        if (company is { VerifiedBy: null } != company is { VerifiedOn: null }) line.Refuse(company.VerifiedBy is null ? "verified_by" : "verified_on", "should be there: who checked goes with the day");
        return company;
    }

    private static ImportRow.Company Company(Line line) => new()
    {
        Line = line.Number,
        Key = line.Key("key"),
        Name = line.Text("name", longest: 80) ?? "",
        Sector = line.OneOf("sector", MinimumWages.Sectors) ?? "",
        Municipality = line.Municipality("municipality"),
        Contact = line.Text("contact", longest: 80),
        Phone = line.Phone("phone"),
        Email = line.Email("email"),
        AgreementOn = line.Day("agreement_on", line.Today.AddYears(-20), line.Today),
        VerifiedBy = line.Text("verified_by", longest: 80),
        VerifiedOn = line.Day("verified_on", line.Today.AddYears(-20), line.Today),
        Status = line.OneOf("status", "active", "withdrawn"),
    };
}
