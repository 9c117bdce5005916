using System.Globalization;
using ChatAssist.Bot.Content;
using ChatAssist.Bot.Import;
using ChatAssist.Bot.Staff.Cases;
using ChatAssist.Bot.Timers;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Data.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChatAssist.Bot.Staff.People;

/// <summary>Somebody whom a promoter meets: the notice is read to them, and what they answer decides what is kept.</summary>
internal sealed class NewModel(Fieldwork field, ReplyKey keys, SpokenNotice notice, OwnAddresses own, ProgrammeTime clock, Conversations.Knowledge.Content content) : ConsolePage
{
    public const int LongestName = 40, LongestText = 100;

    public static readonly IReadOnlyList<string> Uses = ["private", "shared", "unsaid"], Answers = ["yes", "no", "later"];

    // Of an earlier day the hour is not known.
    private static readonly TimeOnly Noon = new(12, 0);

    [BindProperty]
    public string? Called { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? PhoneUse { get; set; }

    [BindProperty]
    public bool MayWrite { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Municipality { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    /// <summary>A key of the words: what is to be mended, or what became of it.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whose number it is, where the viewer sees them.</summary>
    public long? Known { get; private set; }

    public string Today => $"{clock.Now:yyyy-MM-dd}";

    public SpokenNotice Notice => notice;

    public void OnGet() => (Key, On) = (keys.New(Viewer.Account, 0), Today);

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (keys.Read(Key) is not { Conversation: 0 } key || key.Account != Viewer.Account) return BadRequest();
        if (Read(key.Key) is not { } met) return Page();
        switch (await field.Meet(Viewer, met, Moment(met.On), clock.RealMilliseconds, ct))
        {
            case Met.Kept { IsSeen: true } kept: return LocalRedirect(FormattableString.Invariant($"/people/{kept.Person}#answers"));
            case Met.Known known:
                (Problem, Known) = ("field.known", known.Person);
                return Page();
            case Met.NothingKept: return Again("field.nothing-kept");
            case Met.Kept: return Again("field.kept-elsewhere");
            case Met.TooMany:
                Problem = "field.too-many";
                return Page();
            default:
                Problem = "field.not-allowed";
                return Page();
        }
    }

    // The next one is somebody else.
    private PageResult Again(string said)
    {
        ModelState.Clear();
        (Called, Phone, PhoneUse, MayWrite, Answer, Municipality, Problem) = (null, null, null, false, null, null, said);
        Key = keys.New(Viewer.Account, 0);
        return Page();
    }

    private MetPerson? Read(string key)
    {
        var (called, place, phone, home) = (Called?.Trim() ?? "", Place?.Trim() ?? "", Number(), Home());
        Problem = called.Length == 0 ? "field.called-missing"
            : called.Length > LongestName || place.Length > LongestText ? "field.too-long"
            : phone is null && !string.IsNullOrWhiteSpace(Phone) ? "field.phone-wrong"
            : !ContentFiles.Languages.Contains(Language, StringComparer.Ordinal) ? "field.language-missing"
            : !Answers.Contains(Answer, StringComparer.Ordinal) ? "field.answer-missing"
            : Answer == "yes" && home is null ? "field.municipality-wrong"
            : place.Length == 0 ? "field.place-missing"
            : Day() is not { } day || day > DateOnly.FromDateTime(clock.Now.DateTime) ? "field.date-wrong"
            : null;
        return Problem is not null ? null : new MetPerson
        {
            Key = key,
            Called = called,
            Language = Language!,
            Municipality = home,
            Phone = phone,
            Address = phone is null ? null : own.Of("whatsapp", phone) ?? own.Of("sms", phone),
            PhoneUse = phone is not null && Uses.Contains(PhoneUse, StringComparer.Ordinal) ? PhoneUse! : "unsaid",
            Answer = Answer == "later" ? null : new SpokenAnswer(Answer == "yes", phone is not null && MayWrite, notice.Version, place),
            On = On!,
        };
    }

    private string? Number() => string.IsNullOrWhiteSpace(Phone) || Phone.Length > LongestText ? null : Understood("phone", Phone);

    private string? Home() => string.IsNullOrWhiteSpace(Municipality) || Municipality.Length > LongestText ? null : Understood("municipality", Municipality)?[..4];

    private string? Understood(string kind, string text) => new Kinds(content).Understand(kind, text, DateOnly.FromDateTime(clock.Now.DateTime), "es");

    private DateOnly? Day() => DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private long Moment(string on) => on == Today ? clock.NowMilliseconds : clock.At(DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture), Noon).ToUnixTimeMilliseconds();
}
