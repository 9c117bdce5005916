using System.Globalization;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Data;

namespace ChatAssist.Bot.Turns;

/// <summary>Reads a ready row as the core knows it: what happened, to whom, where they stand.</summary>
internal static class TurnFacts
{
    public static Input Input(ReadyTurn turn) => turn.Kind switch
    {
        "message" => Message(turn.Body, turn.Details),
        "timer" => new Input.Timer(turn.Body),
        "promoter" => new Input.PromoterAction(turn.Body),
        "call" => new Input.CallResult(turn.Body, turn.Details),
        _ => throw new NotSupportedException($"An inbox row of kind '{turn.Kind}'."),
    };

    /// <param name="sms">What is known of SMS in the country of the number.</param>
    public static Chat Chat(ReadyTurn turn, Func<long, DateTimeOffset> local, Programme programme, SmsCountry? sms) => new(
        Person(turn), Owner(turn.Owner), turn.OptedOutAt is not null, Surface(turn.Via, turn.Channel), Session(turn, local))
    {
        PersonId = turn.PersonId,
        Phone = turn.Phone,
        AwaitsCall = turn.AwaitsCall == 1,
        HasOthers = turn.Others > 0,
        // A file asks nothing: what is written is an answer to the words that were seen.
        HasUnseen = turn.Unseen == 2,
        CanAnswer = turn.Channel != "sms" || (programme.SmsIsTwoWay && sms?.IsTwoWay != false),
        SmsSegments = Math.Min(programme.SmsSegments, sms?.MaxSegments ?? int.MaxValue),
    };

    public static Input.Message Message(string text, string json)
    {
        var details = MessageDetails.FromJson(json);
        return new Input.Message(text, details.Button, Provider(details.OptOut))
        {
            Attachments = [.. (details.Media ?? []).Select(media => new SentFile(media.Id, media.ContentType))],
            Location = details is { Latitude: { } latitude, Longitude: { } longitude } ? new Location(latitude, longitude) : null,
        };
    }

    public static Submission Submission(StoredSubmission stored) => new(stored.Key, stored.Form, stored.Version, stored.Status == "open", stored.Answers);

    private static ProviderOptOut Provider(string? word) => word switch
    {
        "STOP" => ProviderOptOut.Stop,
        "START" => ProviderOptOut.Start,
        "HELP" => ProviderOptOut.Help,
        _ => ProviderOptOut.None,
    };

    private static Person Person(ReadyTurn turn) => new(turn.Called, turn.Municipality, turn.Language, turn.PhoneUse, turn.Consent switch
    {
        "given" => Consent.Given,
        "declined" => Consent.Declined,
        _ => Consent.NotAsked,
    })
    {
        Voice = turn.Voice,
        Phone = turn.Number,
        Status = turn.Status,
        NoticeVersion = (int)turn.NoticeVersion,
        IsEmployer = turn.IsEmployer == 1,
        IsStaff = turn.IsStaff == 1,
        Source = turn is { Source: { } source, SourceOn: { } on } ? new Source(source, DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture)) : null,
    };

    private static Owner Owner(string owner) => owner switch
    {
        "bot" => Conversations.Owner.Bot,
        "waiting" => Conversations.Owner.Waiting,
        "urgent" => Conversations.Owner.Urgent,
        _ => Conversations.Owner.Held,
    };

    private static Surface Surface(string? via, string? channel) => (via, channel) switch
    {
        (_, "sms") => Conversations.Rendering.Surface.Sms,
        ("simulator" or "twilio", _) => Conversations.Rendering.Surface.WhatsAppTaps,
        _ => Conversations.Rendering.Surface.WhatsAppText,
    };

    // What another person of the same phone has open is not asked of this one: it lies in their answers, and is asked again when they write.
    private static Session Session(ReadyTurn turn, Func<long, DateTimeOffset> local) => new(
        turn.IsSpeakers ? Frame(turn.Active) : null,
        turn.IsSpeakers ? Frame(turn.Paused) : null,
        turn.LastTurn is { } last ? local(last) : null);

    private static Frame? Frame(StoredFrame? frame) => frame is null ? null : new Frame(frame.Flow, (int)frame.Version, frame.State);
}
