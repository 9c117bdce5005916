using System.Net;
using ChatAssist.Bot.Staff.SigningIn;
using ChatAssist.Data;
using ChatAssist.Data.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>Who gets in by a password, who does not, and who is put out again.</summary>
public sealed class SignInTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private static readonly Grant Quiche = new(Roles.Promoter, "14");

    [Fact]
    public async Task A_one_time_password_lets_in_and_must_be_changed_before_anything_else()
    {
        var (name, password) = await host.Open(Quiche);
        var visitor = host.Visitor();

        Assert.Equal((HttpStatusCode.Redirect, "/"), Went(await visitor.SignIn(name.ToUpperInvariant().Replace('Á', 'a'), password)));
        Assert.Equal((HttpStatusCode.SeeOther, "/password"), Went(await visitor.Get("/")));
        Assert.Equal((HttpStatusCode.SeeOther, "/password?returnUrl=%2Faccount"), Went(await visitor.Get("/account")));
        Assert.Equal((HttpStatusCode.Redirect, "/account"), Went(await Change(visitor, password, "caballo azul del cerro", "/account")));
        Assert.Contains(name, (await visitor.Get("/account")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await host.Visitor().SignIn(name, password)).Status);
    }

    [Fact]
    public async Task A_one_time_password_that_ran_out_lets_nobody_in_and_says_so_only_to_whoever_has_it()
    {
        var (name, password) = await host.Open(Quiche);
        await host.App.Services.GetRequiredService<Database>().Execute("UPDATE accounts SET one_time_until = 1 WHERE name = @name", new { name }, TestContext.Current.CancellationToken);
        var visitor = host.Visitor();

        Assert.Contains("ya venció", (await visitor.SignIn(name, password)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ya venció", (await visitor.SignIn(name, "guess")).Text, StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await visitor.Get("/")).Location);
    }

    [Theory]
    [InlineData("cortita", "muy corta")]
    [InlineData("Contraseña2026", "fácil")]
    [InlineData("123456789012345", "fácil")]
    [InlineData("aaaaaaaaaaaaaaaa", "fácil")]
    [InlineData("     ", "muy corta")]
    public async Task A_password_that_is_guessed_first_is_refused_with_the_reason(string chosen, string reason)
    {
        var (name, password) = await host.Open(Quiche);
        var visitor = host.Visitor();
        await visitor.SignIn(name, password);

        var answer = await Change(visitor, password, chosen);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(reason, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("wrong")]
    public async Task A_wrong_password_and_an_unknown_name_look_alike(string password)
    {
        var (name, _) = await host.Open(Quiche);

        var (known, unknown) = (await host.Visitor().SignIn(name, password), await host.Visitor().SignIn("nobody at all", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, known.Status);
        Assert.Equal(known.Status, unknown.Status);
        Assert.Equal(known.Text.Replace(name, "", StringComparison.Ordinal), unknown.Text.Replace("nobody at all", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_ten_tries_nobody_at_that_address_gets_in_by_that_name_not_even_with_the_right_password()
    {
        var (name, password) = await host.Open(Quiche);
        var guesser = host.Visitor("10.9.0.1");
        for (var i = 0; i < SignInLimit.MostOfName; i++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guesser.SignIn(name, $"guess {i}")).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.SignIn(name, password)).Status);
    }

    [Fact]
    public async Task Whoever_guesses_elsewhere_does_not_keep_the_owner_out()
    {
        var (name, password) = await host.Open(Quiche);
        foreach (var address in new[] { "10.9.1.1", "10.9.1.2", "10.9.1.3" })
            for (var i = 0; i <= SignInLimit.MostOfName; i++) await host.Visitor(address).SignIn(name, "guess");

        Assert.Equal((HttpStatusCode.Redirect, "/"), Went(await host.Visitor().SignIn(name, password)));
    }

    [Fact]
    public async Task Whoever_tries_many_names_from_one_address_is_stopped_too()
    {
        var guesser = host.Visitor("10.9.2.1");
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i <= SignInLimit.MostOfAddress; i++) answers.Add((await guesser.SignIn($"name {i}", "guess")).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal(SignInLimit.MostOfAddress, answers.Count(status => status == HttpStatusCode.UnprocessableEntity));
    }

    [Theory]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/account?x=1", "/account?x=1")]
    public async Task After_signing_in_one_goes_on_to_a_page_of_ours_or_to_the_start(string returnUrl, string expected)
    {
        var (name, password) = await host.Open(Quiche);

        var answer = await host.Visitor().Post("/sign-in", ("Name", name), ("Password", password), ("ReturnUrl", returnUrl));

        Assert.Equal((HttpStatusCode.Redirect, expected), Went(answer));
    }

    [Fact]
    public async Task An_account_that_is_closed_is_out_with_its_next_request()
    {
        var person = await host.Enter(Quiche);

        Assert.Equal(AccountChange.Done, await host.Accounts.Close(PlainNames.Of(person.Name), "other", null, at: 1, now: 1, TestContext.Current.CancellationToken));

        Assert.Equal((HttpStatusCode.SeeOther, "/sign-in"), Went(await person.Visitor.Get("/")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await host.Visitor().SignIn(person.Name, person.Password)).Status);
    }

    [Fact]
    public async Task A_stream_or_script_of_somebody_who_is_out_is_told_so()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Visitor().Get("/", ("Accept", "text/event-stream"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Visitor().Get("/", ("Sec-Fetch-Mode", "cors"), ("Sec-Fetch-Site", "same-origin"))).Status);
    }

    [Fact]
    public async Task Signing_out_ends_this_session_and_everywhere_all_of_them()
    {
        var person = await host.Enter(Quiche);
        var (second, third) = (host.Visitor(), host.Visitor());
        await second.SignIn(person.Name, person.Password);
        await third.SignIn(person.Name, person.Password);

        await second.PostFrom("/account", "/sign-out");
        Assert.Equal("/sign-in", (await second.Get("/")).Location);
        Assert.Equal(HttpStatusCode.OK, (await third.Get("/")).Status);

        await third.PostFrom("/account", "/sign-out?handler=Everywhere");
        Assert.Equal("/sign-in", (await third.Get("/")).Location);
        Assert.Equal("/sign-in", (await person.Visitor.Get("/")).Location);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions()
    {
        var person = await host.Enter(Quiche);
        var other = host.Visitor();
        await other.SignIn(person.Name, person.Password);

        await Change(person.Visitor, person.Password, "otra frase larga de veras");

        Assert.Equal("/sign-in", (await other.Get("/")).Location);
        Assert.Equal(HttpStatusCode.OK, (await person.Visitor.Get("/")).Status);
    }

    [Fact]
    public async Task The_language_is_kept_with_the_account()
    {
        var person = await host.Enter(Quiche);
        await person.Visitor.PostFrom("/account", "/account?handler=Language", ("Language", "en"));

        var page = await person.Visitor.Get("/account");

        Assert.Contains("<html lang=\"en\">", page.Body, StringComparison.Ordinal);
        Assert.Contains("Promoter: Quiché", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await person.Visitor.PostFrom("/account", "/account?handler=Language", ("Language", "xx"))).Status);
    }

    private static (HttpStatusCode Status, string? Location) Went(Answer answer) => (answer.Status, answer.Location);

    private static Task<Answer> Change(Visitor visitor, string current, string next, string returnUrl = "/") =>
        visitor.Post("/password", ("Current", current), ("Next", next), ("Again", next), ("ReturnUrl", returnUrl));
}
