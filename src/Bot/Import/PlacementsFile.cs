using ChatAssist.Data.Importing;

namespace ChatAssist.Bot.Import;

/// <summary>Jobs that a promoter or an employer told. The person is asked whether it is so.</summary>
internal sealed class PlacementsFile : ImportKind
{
    public override string Name => "placements";

    public override IReadOnlyList<string> Required => ["phone", "employer", "start_on", "told_by"];

    public override IReadOnlyList<string> Optional => ["called", "pay", "hours", "contract", "employer_phone"];

    // Check-ins are over after half a year; a later first day is not a start yet.
    public override ImportRow Read(Line line) => new ImportRow.Job
    {
        Phone = line.Phone("phone") ?? "",
        Called = line.Text("called", longest: 40),
        Employer = line.Text("employer", longest: 80) ?? "",
        StartOn = line.Day("start_on", line.Today.AddDays(-180), line.Today.AddDays(180)) ?? "",
        ToldBy = line.OneOf("told_by", "promoter", "employer") ?? "",
        Pay = line.Pay("pay"),
        Hours = line.Hours("hours"),
        Contract = line.OneOf("contract", "written", "spoken", "none"),
        EmployerPhone = line.Phone("employer_phone"),
    };
}
