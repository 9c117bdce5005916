using ChatAssist.Bot.Delivery;
using ChatAssist.Bot.Health;
using ChatAssist.Bot.Timers;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Data.Cases;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.Cases;

/// <summary>One chat: what was said, whose it is, and what somebody of the programme can do with it.</summary>
internal sealed partial class ChatModel(
    Chats chats, Claims claims, Complaints complaints, Replies replies, ReplyKey keys, Drafts drafts, SmsText sms, ProgrammeTime clock, Workers.Signals signals, Prices prices, Settings.ProgrammeSettings programme,
    Conversations.Knowledge.Content content) : ConsolePage
{
    /// <summary>What a provider takes as one message, in characters (channel description of the Messages resource: 1,600).</summary>
    public const int LongestReply = 1_600;

    /// <summary>What a small screen shows of a chat without much scrolling.</summary>
    public const int FewLines = 6;

    public static readonly IReadOnlyList<string> Canned = ["hello", "call", "papers", "soon", "thanks"];

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>Lines before this time; real, Unix milliseconds.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    [BindProperty(SupportsGet = true, Name = "canned")]
    public string? CannedKey { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    /// <summary>A key of the words: what could not be done.</summary>
    public string? Problem { get; private set; }

    public bool IsDraftBack { get; private set; }

    public Chat Chat { get; private set; } = null!;

    /// <summary>How it stands: what a live page compares.</summary>
    public string Version { get; private set; } = "";

    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    /// <summary>Null: there is none, or the viewer is no contact for it.</summary>
    public Complaint? Complaint { get; private set; }

    public ChatHead Head => Chat.Head;

    /// <summary>The viewer may read the trail.</summary>
    public bool SeesAudit => Access.Of("audit").For(Session) == Verdict.Enter;

    public bool IsMine => Head.Owner == "held" && Head.HeldBy == Viewer.Account;

    public string? Place => content.Places.Find(Head.Municipality)?.Name;

    public string NewKey => keys.New(Viewer.Account, Id);

    /// <summary>How long WhatsApp still lets free text through; zero: no longer. Null: another channel.</summary>
    public TimeSpan? WindowLeft => Head.Channel == "whatsapp" ? Window.Left(Head.HeardAt, Head.ShutAt, clock.NowMilliseconds) : null;

    public Price? Price => Head.Channel is { } channel ? prices.In(channel, content.SmsCountries.Of(Head.Phone, programme.Programme.Country)?.Country ?? programme.Programme.Country) : null;

    /// <summary>A prepared reply with its places filled, in the person's language; empty: none is asked for.</summary>
    public string CannedText(PageWords words, string? key = null) => Canned.Contains(key ?? CannedKey, StringComparer.Ordinal)
        ? words.In(Head.Language == "en" ? "en" : "es", $"canned.{key ?? CannedKey}").Replace("{name}", Head.Called is { } called ? $", {called}" : "", StringComparison.Ordinal).Replace("{me}", Viewer.Name, StringComparison.Ordinal)
        : "";

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Load(ct) ? Page() : NotFound();

    /// <summary>The lines alone: what a live page fetches when something changed.</summary>
    public async Task<IActionResult> OnGetLines(CancellationToken ct) => await Load(ct) ? Partial("/Console/Cases/_Lines.cshtml", this) : NotFound();

    private async Task<bool> Load(CancellationToken ct)
    {
        Version = await chats.Version(Viewer, Id, ct) ?? "";
        if (await chats.Of(Viewer, Id, Before ?? long.MaxValue, clock.RealMilliseconds, ct) is not { } chat) return false;
        Chat = chat;
        Complaint = await complaints.Of(Viewer, Id, ct);
        if (IsMine) Colleagues = await chats.WhoElseSees(Viewer, Id, ct);
        if (drafts.Of(HttpContext, Viewer.Account, Id) is { } draft && Text is null) (Text, IsDraftBack) = (draft, true);
        return true;
    }

    private async Task<IActionResult> Ask(string problem, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Problem = problem;
        return Page();
    }

    private LocalRedirectResult Again() => LocalRedirect(FormattableString.Invariant($"/chats/{Id}#last"));
}
