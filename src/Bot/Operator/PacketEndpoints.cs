using System.Globalization;
using System.Text.RegularExpressions;
using ChatAssist.Bot.Documents;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Conversations.Cvs;
using ChatAssist.Data;

namespace ChatAssist.Bot.Operator;

/// <summary>Applications that people of the programme send by mail, and the answers of companies that they were told.</summary>
internal static partial class PacketEndpoints
{
    private const string Moment = "yyyy-MM-dd HH:mm";

    // As long as a company may say it in the chat.
    private const int LongestPlace = 100;

    public static void MapPackets(this RouteGroupBuilder operators)
    {
        operators.MapPost("/packets", async (PacketsByHand packets, ProgrammeTime time, CancellationToken ct) => Listed(await packets.ToSend(Today(time), ct)));
        operators.MapPost("/packets/{application:long}", Draft);
        operators.MapPost("/packets/{application:long}/sent", Sent);
        operators.MapPost("/answers", async (PacketsByHand packets, ProgrammeTime time, CancellationToken ct) => Listed(await packets.Unanswered(Today(time), ct)));
        operators.MapPost("/answers/{application:long}", Answered);
    }

    /// <param name="Interview">In the programme's zone, as <c>2026-12-03 09:00</c>; null: the company said no.</param>
    /// <param name="IsFilled">Somebody else has the post.</param>
    internal sealed record AnswerRequest(string? Interview, string? Place, bool IsFilled);

    // Who applies stands in the mail, not in a list.
    private static Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult Listed(IReadOnlyList<StoredPacket> packets) => TypedResults.Text(string.Join('\n', packets
        .Select(one => FormattableString.Invariant($"{one.Application}  {one.ChangedOn}  {one.Status}  {one.Title}  {one.Company}  {one.Email ?? "no e-mail"}"))
        .DefaultIfEmpty("nothing waits")));

    private static async Task<IResult> Draft(long application, PacketsByHand packets, Conversations.Knowledge.Content content, ProgrammeTime time, CancellationToken ct)
    {
        var packet = await packets.Find(application, Today(time), ct);
        if (Refusal(packet) is { } refused) return TypedResults.BadRequest($"application {application}: {refused}");
        var (cv, texts) = (CvJson.Read(packet!.Cv!), content.Texts("es"));
        string Say(string key) => Filled(texts[key].Body, ("name", packet.Called ?? cv.Name), ("title", packet.Title), ("company", packet.Company));
        var mail = new PacketMail(packet.Email!, Say("packet.subject"), Say("packet.text"), $"{CvFile.Name(cv)}.pdf", CvPdf.Of(cv), time.Now);
        return TypedResults.Bytes(mail.Write(), "message/rfc822");
    }

    private static async Task<IResult> Sent(long application, PacketsByHand packets, ProgrammeTime time, CancellationToken ct)
    {
        var (today, packet) = (Today(time), await packets.Find(application, Today(time), ct));
        var refused = Refusal(packet);
        return refused is null && await packets.Sent(application, today, $"email {packet!.Email}", ct)
            ? TypedResults.Text($"application {application} is sent to {packet.Email}")
            : TypedResults.BadRequest($"application {application}: {refused ?? "it was changed meanwhile"}");
    }

    /// <summary>Why it may not be sent by mail; null: it may.</summary>
    internal static string? Refusal(StoredPacket? packet) => packet switch
    {
        null => "there is none with this number",
        { SentOn: { } on } => $"it was sent on {on}, to {packet.Recipient}",
        { Status: "interested" } => "the person has not agreed that this company reads it",
        { Status: "withdrawn", Reason: "consent" } => "the person has taken the permission back",
        { Status: not "agreed" } => $"it is {packet.Status}",
        { IsShown: 0 } => "the vacancy is closed",
        { ByMessage: 1 } => "the company is written to over its own phone",
        { Email: null or "" } => "the company has no e-mail address",
        { Email: { } email } when !Address().IsMatch(email) => "the company's e-mail address is none",
        { Cv: null } => "there is no CV",
        _ => null,
    };

    private static async Task<IResult> Answered(long application, AnswerRequest request, PacketsByHand packets, ProgrammeTime time, Signals signals, CancellationToken ct)
    {
        if (Answer(application, request, time) is not { } answer)
            return TypedResults.BadRequest($"an interview is at a time to come, as {time.Now.AddDays(7).ToString(Moment, CultureInfo.InvariantCulture)}, at a place of 1 to {LongestPlace} letters");
        var result = await packets.Answered(answer, time.NowMilliseconds, ct);
        signals.Timers.Set();
        return result switch
        {
            ByHand.Done => TypedResults.Text($"application {application} is {answer.Status}; the person is told"),
            ByHand.Same => TypedResults.Text($"application {application} is {answer.Status} already"),
            ByHand.NoSuch => TypedResults.BadRequest($"there is no application {application}"),
            _ => TypedResults.BadRequest($"application {application} waits for no answer: it is over, or was not agreed to"),
        };
    }

    private static Change.Answered? Answer(long application, AnswerRequest request, ProgrammeTime time)
    {
        if (request.Interview is not { } interview) return new(application, "refused", Today(time), null, null, request.IsFilled ? "filled" : "company");
        var isMoment = DateTime.TryParseExact(interview, Moment, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local);
        var place = request.Place?.ReplaceLineEndings(" ").Trim() ?? "";
        if (!isMoment || place.Length is 0 or > LongestPlace) return null;
        var at = time.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return at > time.Now ? new(application, "invited", Today(time), at.ToUnixTimeMilliseconds(), place, null) : null;
    }

    private static string Today(ProgrammeTime time) => DateOnly.FromDateTime(time.Now.DateTime).ToString("O", CultureInfo.InvariantCulture);

    private static string Filled(string body, params (string Name, string Value)[] values) =>
        values.Aggregate(body, (text, value) => text.Replace($"{{{value.Name}}}", value.Value, StringComparison.Ordinal));

    [GeneratedRegex(@"^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
