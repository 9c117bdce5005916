using System.Text.RegularExpressions;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>Buttons and lists over WhatsApp: what the provider is asked to show, and what comes back.</summary>
public sealed partial class ButtonTests(TwilioService running) : IClassFixture<TwilioService>
{
    [Fact]
    public async Task A_question_comes_with_buttons_and_a_menu_as_a_list()
    {
        var phone = running.WhatsApp();

        await phone.Says("hola");
        var question = await phone.Last();
        await phone.Taps(question, "Ver empleos");
        var shown = await phone.Last();
        foreach (var text in new[] { "1", "menú" }) await phone.Says(text);
        var menu = await phone.Last();

        Assert.Equal((null, 3), (question.Shown.Button, question.Shown.Options.Count));
        Assert.NotEqual(question.Body, shown.Body);
        Assert.Equal(("Opciones", true), (menu.Shown.Button, menu.Shown.Options.Count > 3));
    }

    [Fact]
    public async Task What_stays_at_the_provider_holds_nothing_of_a_person_and_serves_everybody()
    {
        foreach (var phone in new[] { running.WhatsApp(), running.WhatsApp() })
            foreach (var text in new[] { "hola", "1", "1", "Marisol", "menú" }) await phone.Says(text);

        var contents = await running.Provider.Contents();

        Assert.InRange(contents.Count, 1, 10);
        Assert.All(contents, content => Assert.Matches(Lines(), content.Body));
        Assert.All(contents, content => Assert.DoesNotContain("Marisol", content.Request.Types.ToString(), StringComparison.Ordinal));
        Assert.All(contents, content => Assert.Equal(content.Request.Variables.Keys, content.Request.Variables.Values));
    }

    [Fact]
    public async Task What_is_kept_as_sent_is_what_the_provider_lists()
    {
        var phone = running.WhatsApp();
        await phone.Says("hola");
        await running.Service.Idle();

        var message = await phone.Last();

        Assert.Null(message["Body"]);
        Assert.Contains(System.Text.Json.JsonEncodedText.Encode(message.Body, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(), (await running.Service.Verb("", "messages", "--of", phone.Address)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_that_somebody_deleted_is_made_again()
    {
        var phone = running.WhatsApp();
        await phone.Says("hola");
        await running.Provider.DeleteContents();

        await running.WhatsApp().Says("hola");
        var other = running.WhatsApp();
        await other.Says("hola");

        Assert.NotEmpty((await other.Last()).Shown.Options);
        Assert.Single(await running.Provider.Contents());
    }

    [Fact]
    public async Task What_WhatsApp_will_not_show_goes_as_numbered_text()
    {
        var phone = running.WhatsApp();
        await running.Provider.Fail(Fault.Answer(400, 63021, to: phone.Address));

        await phone.Says("hola");
        var question = await phone.Last();

        Assert.Empty(question.Shown.Options);
        Assert.Contains("\n1. Sí, sigamos\n2. ", question.Body, StringComparison.Ordinal);
        Assert.Equal(2, await running.Provider.Posts(phone.Address));
        Assert.NotEqual(question.Body, await phone.Says("1"));
    }

    [Theory]
    [InlineData("status", 400)]
    [InlineData("status", 503)]
    [InlineData("drop-before", 0)]
    [InlineData("drop-after", 0)]
    [InlineData("hang", 0)]
    public async Task When_no_resource_can_be_had_the_message_goes_as_numbered_text(string kind, int status)
    {
        await using var site = await Site.Start(On.Sqlite);
        await site.Provider.Fail(new Fault(kind, Fault.Content, Status: status));
        var phone = site.WhatsApp();

        var first = await phone.Says("hola");

        Assert.Contains("\n1. Sí", first, StringComparison.Ordinal);
        Assert.Empty((await phone.Last()).Shown.Options);
    }

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task While_the_resources_cannot_be_looked_up_nothing_overtakes_the_message(On on)
    {
        await using var site = await Site.Start(on);
        var phone = site.WhatsApp();
        await site.Store.Execute("ALTER TABLE contents RENAME TO contents_away");
        foreach (var text in new[] { "hola", "1", "1" }) await phone.Sends(text);
        await Eventually.Is(() => site.Store.Count("SELECT COUNT(*) FROM outbox WHERE error IS NOT NULL"), failed => failed > 0);
        await Eventually.Is(() => site.Store.Count("SELECT COUNT(*) FROM inbox WHERE status = 'done'"), done => done == 3);

        await site.Store.Execute("ALTER TABLE contents_away RENAME TO contents");
        await site.Service.Idle();

        var other = site.WhatsApp();
        foreach (var text in new[] { "hola", "1", "1" }) await other.Says(text);
        Assert.Equal(await other.Heard(), await phone.Heard());
    }

    [Fact]
    public async Task Asked_for_too_many_resources_at_once_the_provider_gets_its_time_and_the_person_the_buttons()
    {
        await using var site = await Site.Start(On.Sqlite);
        await site.Provider.Fail(Fault.Answer(429, 20429, retryAfter: 1, to: Fault.Content));
        var phone = site.WhatsApp();

        await phone.Says("hola");

        Assert.NotEmpty((await phone.Last()).Shown.Options);
    }

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Replicas_that_need_the_same_at_once_make_one_each_at_most(On on)
    {
        await using var site = await Site.Start(on, replicas: 2);

        var heard = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            var phone = site.WhatsApp();
            await phone.Says("hola");
            return (await phone.Last()).Shown.Options.Count;
        }));

        Assert.DoesNotContain(0, heard);
        Assert.InRange((await site.Provider.Contents()).Count, 1, site.Replicas.Count);
    }

    [Theory]
    [InlineData("ButtonPayload")]
    [InlineData("ListId")]
    [InlineData("quoted title")]
    [InlineData("quoted number")]
    [InlineData("title")]
    [InlineData("SI")]
    [InlineData("1")]
    public async Task However_a_choice_comes_back_it_is_the_same_answer(string how)
    {
        var (phone, control) = (running.WhatsApp(), running.WhatsApp());
        await control.Says("hola");
        var expected = await control.Says("1");
        await phone.Says("hola");
        var question = await phone.Last();

        var answer = await phone.Hears(Chosen(phone, question, how));

        Assert.Equal(expected, answer);
    }

    [Fact]
    public async Task A_tap_on_an_older_question_is_told_so_and_the_open_one_is_asked_again()
    {
        var phone = running.WhatsApp();
        await phone.Says("hola");
        var old = await phone.Last();
        foreach (var text in new[] { "1", "1" }) await phone.Says(text);
        var open = await phone.Last();

        foreach (var how in new[] { "ButtonPayload", "ListId", "quoted title", "quoted number" })
        {
            var answer = await phone.Hears(Chosen(phone, old, how));
            Assert.StartsWith("Ese botón era de otra pregunta.", answer, StringComparison.Ordinal);
            Assert.EndsWith(open.Body, answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_message_of_somebody_else_cannot_be_quoted()
    {
        var (phone, other) = (running.WhatsApp(), running.WhatsApp());
        await other.Says("hola");
        await phone.Says("hola");

        var form = phone.Form("No");
        form["OriginalRepliedMessageSid"] = (await other.Last()).Sid;

        Assert.DoesNotContain("otra pregunta", await phone.Hears(form), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Chosen(TestPhone phone, AcceptedMessage question, string how)
    {
        var (id, title) = (question.Shown.Options[0].Id!, question.Shown.Options[0].Title);
        var form = phone.Form(how is "1" or "SI" ? how : how is "quoted number" ? "1" : title);
        if (how is "ButtonPayload" or "ListId") form[how] = id;
        if (how.StartsWith("quoted", StringComparison.Ordinal)) form["OriginalRepliedMessageSid"] = question.Sid;
        return form;
    }

    // Variables and what stands between them, no word.
    [GeneratedRegex(@"^(?:\{\{\d+\}\}|\s)+$", RegexOptions.NonBacktracking)]
    private static partial Regex Lines();
}
