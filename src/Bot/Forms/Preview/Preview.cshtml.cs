using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChatAssist.Bot.Forms.Preview;

/// <summary>
/// For whoever writes forms: the form as a chat that can be answered, and as a table with its mistakes. Nothing is kept here: an
/// .xlsx and all that was answered travel with the page. Part of the demo, until there are accounts.
/// </summary>
[IgnoreAntiforgeryToken] // PageGuard refuses the posts of other sites, and nothing is changed here.
[RequestFormLimits(ValueLengthLimit = MostOfField, MultipartBodyLengthLimit = MostOfPost)]
[RequestSizeLimit(MostOfPost)]
internal sealed class PreviewModel(Conversations.Knowledge.Content content, ProgrammeTime time, ProgrammeSettings programme) : PageModel
{
    // An .xlsx in base64, and besides it another that takes its place.
    private const int MostOfField = 2 * PreviewSource.MostBytes, MostOfPost = 5 * PreviewSource.MostBytes;

    public string Language { get; private set; } = "es";

    public string OtherLanguage => Language == "es" ? "en" : "es";

    public PreviewForm Form { get; private set; } = new();

    public PreviewSource? Source { get; private set; }

    public PreviewChat? Chat { get; private set; }

    public PreviewTable? Table { get; private set; }

    public IReadOnlyList<string> Sent { get; private set; } = [];

    /// <summary>The language of the chat: one of the form's.</summary>
    public string Speaks { get; private set; } = "es";

    public Surface Surface => Form.Surface == "sms" ? Surface.Sms : Surface.WhatsAppTaps;

    public void OnGet(PreviewForm form) => Show(form, PreviewSource.Named(form.Name, content.Languages));

    public async Task OnPostAsync(PreviewForm form, CancellationToken ct)
    {
        if (form.File is { Length: > 0 } file) Show(form with { Sent = [], Text = null }, await Read(file, ct));
        else Show(form, form.Carried is { Length: > 0 } carried ? PreviewSource.Carried64(form.Name, carried, content.Languages) : PreviewSource.Named(form.Name, content.Languages));
    }

    /// <summary>A text of the page.</summary>
    public string Say(string name, params IReadOnlyList<(string Name, string Value)> values) =>
        ProblemText.Of(content.Texts(Language), $"form-preview.{name}", values);

    private async Task<PreviewSource> Read(IFormFile file, CancellationToken ct)
    {
        var name = Path.GetFileNameWithoutExtension(file.FileName);
        // More than may be is not read to its end.
        var bytes = new byte[Math.Min(file.Length, PreviewSource.MostBytes + 1)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, ct);
        return PreviewSource.Sent(name, bytes, content.Languages);
    }

    private void Show(PreviewForm form, PreviewSource? source)
    {
        (Form, Source) = (form, source);
        Language = form.Lang == "en" ? "en" : "es";
        if (source is null) return;
        if (source.Loaded.Form is { } loaded) Play(loaded, form);
        Table = PreviewTable.Of(source, Chat?.Answers ?? new Dictionary<string, string>(StringComparer.Ordinal), content.Texts(Language));
    }

    private void Play(Form loaded, PreviewForm form)
    {
        Speaks = loaded.Languages.FirstOrDefault(language => language == form.Speaks) ?? loaded.Languages.FirstOrDefault(language => language == Language) ?? loaded.Language;
        var now = form.Restart is null ? PreviewInput.Of(form.Text, form.Tap, form.Sends) : null;
        Sent = [.. (form.Restart is null ? form.Sent ?? [] : []).Append(now).OfType<string>().Take(PreviewInput.Most)];
        var person = Person.Unknown(Speaks) with { Consent = Consent.Given, PhoneUse = Person.PrivatePhone };
        var chat = new Chat(person, Owner.Bot, OptedOut: false, Surface, Session.New);
        Chat = PreviewChat.Play(loaded, new Facts(time.Now, chat, programme.Programme, content, new Dictionary<string, Submission>(StringComparer.Ordinal)), Sent);
    }
}

/// <summary>The fields of the page.</summary>
/// <param name="Name">Of a form of ours, or of the .xlsx that is carried.</param>
/// <param name="Speaks">The language of the chat.</param>
internal sealed record PreviewForm(
    string? Lang = null, string? Name = null, IFormFile? File = null, string? Carried = null, string? Speaks = null, string? Surface = null,
    string[]? Sent = null, string? Text = null, string? Tap = null, string? Sends = null, string? Restart = null);
