using System.Globalization;
using System.Text.Json;
using ChatAssist.Bot.Content;
using ChatAssist.Bot.Timers;
using ChatAssist.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChatAssist.Bot.Channels.Simulator;

/// <summary>
/// The page of simulated phones. Its address says which they are, so that a link shows them again. Everything works by forms;
/// simulator.js makes it live.
/// </summary>
[IgnoreAntiforgeryToken] // PageGuard refuses the posts of other sites.
internal sealed class PhoneModel(
    IReadOnlyDictionary<string, SimulatorLabels> labels, SimulatorInbox inbox, SimulatorMessages messages, PhoneLines lines, ClockMover clock, ProgrammeTime time)
    : PageModel
{
    private const int MostPhones = 8;

    public string Language { get; private set; } = "es";

    public string Culture => Language == "es" ? "es-GT" : "en-US";

    public SimulatorLabels Labels => labels[Language];

    public string LabelsJson => JsonSerializer.Serialize(Labels, JsonSerializerOptions.Web);

    public string OtherLanguage => Language == "es" ? "en" : "es";

    public IReadOnlyList<SimulatedPhone> Phones { get; private set; } = [];

    public IReadOnlyList<PhoneLine> Lines { get; private set; } = [];

    /// <summary>The newest line on the page: where the stream goes on.</summary>
    public long Last => Lines.Count > 0 ? Lines[^1].Id : 0;

    public DateTimeOffset Now => time.Now;

    /// <summary>What could not be done, and with which form.</summary>
    public (PhoneForm Form, string Why)? Refused { get; private set; }

    public async Task<IActionResult> OnGetAsync(PhoneList list, CancellationToken ct)
    {
        Read(list);
        return SimulatedPhone.Parse($"{list.Channel}:{list.Number}") is { } added ? Redirect(Address([.. Phones, added], Language)) : await Show(ct);
    }

    public async Task<IActionResult> OnPostAsync(PhoneList list, [FromForm] PhoneForm form, CancellationToken ct)
    {
        Read(list);
        if ((form.IsClock ? form.Step.Wrong : form.Message.Wrong) is { } why) return await Refuse(form, why, ct);
        if (form.IsClock) await clock.Advance(form.Step.Span, ct);
        // Without script nothing would fetch the reply later.
        else await inbox.AwaitReply(form.Message, await inbox.Receive(form.Message, ct), ct);
        return Redirect(Address(Phones, Language));
    }

    public static string Address(IEnumerable<SimulatedPhone> phones, string language) =>
        $"/simulator?lang={language}" + string.Concat(phones.Select(phone => $"&phone={Uri.EscapeDataString(phone.ToString())}"));

    public string Day(DateTimeOffset at) => at.ToString("D", CultureInfo.GetCultureInfo(Culture));

    public static string Time(DateTimeOffset at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    private void Read(PhoneList list)
    {
        Language = list.Lang == "en" ? "en" : "es";
        var named = (list.Phone ?? []).Select(SimulatedPhone.Parse).OfType<SimulatedPhone>().Distinct().Take(MostPhones).ToList();
        Phones = named.Count > 0 ? named : [SimulatedPhone.First];
    }

    private async Task<PageResult> Refuse(PhoneForm form, string why, CancellationToken ct)
    {
        Refused = (form, $"{Labels.Refused} {why}");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await Show(ct);
    }

    private async Task<PageResult> Show(CancellationToken ct)
    {
        Lines = [.. (await messages.OfAll([.. Phones.Select(phone => phone.ToString())], 0, ct)).Select(lines.Of)];
        return Page();
    }
}

/// <summary>The address of the page; a channel and number are a phone to add.</summary>
internal sealed record PhoneList(
    [FromQuery] string[]? Phone, [FromQuery] string? Lang, [FromQuery(Name = "add")] string? Channel, [FromQuery] string? Number);

/// <summary>What a form of the page sends: of a phone, or of the clock.</summary>
/// <param name="Tap">The id of the tapped option, a space, and its label.</param>
internal sealed record PhoneForm(string? Channel, string? From, string? Text, string? Tap, string? Media, string? Advance)
{
    public bool IsClock => Channel is null;

    public ClockStep Step => new(Advance);

    public PhoneMessage Message => Tap?.Split(' ', 2) is [var id, var label]
        ? new PhoneMessage(Channel, From, label, id)
        : new PhoneMessage(Channel, From, Media is null ? Text : null, Media: Media);
}
