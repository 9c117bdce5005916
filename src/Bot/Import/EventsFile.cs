using ChatAssist.Conversations;
using ChatAssist.Data.Importing;

namespace ChatAssist.Bot.Import;

/// <summary>What was delivered outside the chat and counts as well.</summary>
internal sealed class EventsFile : ImportKind
{
    public override string Name => "events";

    public override IReadOnlyList<string> Required => ["phone", "kind", "date"];

    public override IReadOnlyList<string> Optional => ["called", "municipality", "funding", "about"];

    public override ImportRow Read(Line line) => new ImportRow.Event
    {
        Phone = line.Phone("phone") ?? "",
        Called = line.Text("called", longest: 40),
        Kind = line.OneOf("kind", ProgrammeEvent.All) ?? "",
        On = line.Day("date", line.Today.AddYears(-5), line.Today) ?? "",
        Municipality = line.Municipality("municipality"),
        Funding = line.Text("funding", longest: 40),
        About = line.Text("about", longest: 40),
    };
}
