using ChatAssist.Bot.Content;
using ChatAssist.Bot.Settings;
using ChatAssist.Conversations;
using ChatAssist.Data.Importing;

namespace ChatAssist.Bot.Import;

/// <summary>People whom a partner brings, each with the day on which they agreed to be written to, and how.</summary>
internal sealed class PeopleFile(OwnAddresses ours, ProgrammeSettings programme) : ImportKind
{
    public override string Name => "people";

    public override IReadOnlyList<string> Required => ["phone", "opt_in_on", "opt_in_how"];

    public override IReadOnlyList<string> Optional => ["called", "language", "municipality", "channel", "source", "funding", "phone_use", "returned_on", "status"];

    public override ImportRow Read(Line line)
    {
        var phone = line.Phone("phone") ?? "";
        var channel = line.OneOf("channel", "whatsapp", "sms") ?? "whatsapp";
        var at = ours.Of(channel, phone);
        if (at is null) line.Refuse("channel", $"this service has no number of its own for {channel}");
        return Person(line, phone, at ?? new ImportAddress("", channel, phone, ""));
    }

    private ImportRow.Person Person(Line line, string phone, ImportAddress at) => new()
    {
        Phone = phone,
        At = at,
        OptInOn = line.Day("opt_in_on", line.Today.AddYears(-2), line.Today) ?? "",
        OptInHow = line.Text("opt_in_how") ?? "",
        Called = line.Text("called", longest: 40),
        Language = line.OneOf("language", ContentFiles.Languages) ?? programme.DefaultLanguage,
        Municipality = line.Municipality("municipality"),
        Source = line.Text("source"),
        Funding = line.Text("funding", longest: 40),
        PhoneUse = line.OneOf("phone_use", Conversations.Person.PrivatePhone, Conversations.Person.SharedPhone, Conversations.Person.UnsaidPhone),
        ReturnedOn = line.Day("returned_on", new DateOnly(1960, 1, 1), line.Today.AddYears(1)),
        Status = line.OneOf("status", Conversations.Person.BeforeReturn, Conversations.Person.LeftAgain, Conversations.Person.Deceased),
    };
}
