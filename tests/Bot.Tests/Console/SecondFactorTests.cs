using System.Net;
using ChatAssist.Bot.Staff.SigningIn;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>A code of an app, or one from paper: asked for, limited, and each good for once.</summary>
public sealed class SecondFactorTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private static readonly Grant Everything = new(Roles.Coordinator, Grant.Everywhere);

    [Theory]
    [InlineData(Roles.Coordinator, "/enrol")]
    [InlineData(Roles.Administrator, "/enrol")]
    [InlineData(Roles.Promoter, null)]
    [InlineData(Roles.Protection, null)]
    [InlineData(Roles.Complaints, null)]
    public async Task It_must_be_set_up_by_coordinators_and_administrators(string role, string? leadsTo)
    {
        var (name, password) = await host.Open(new Grant(role, Grant.Everywhere));
        var visitor = host.Visitor();
        await visitor.SignIn(name, password);
        await visitor.Post("/password", ("Current", password), ("Next", "caballo azul del cerro"), ("Again", "caballo azul del cerro"));

        Assert.Equal(leadsTo, (await visitor.Get("/")).Location);
    }

    [Fact]
    public async Task After_the_password_a_code_is_asked_for_and_without_it_nobody_is_in()
    {
        var person = await host.Enter(Everything);
        var visitor = host.Visitor();

        Assert.Equal("/second-factor", (await visitor.SignIn(person.Name, person.Password)).Location);
        Assert.Equal("/sign-in", (await visitor.Get("/")).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Post("/second-factor", ("Code", "not a code"))).Status);
        Assert.Equal("/", (await visitor.Post("/second-factor", ("Code", person.NextCode))).Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/")).Status);
    }

    [Fact]
    public async Task A_code_that_was_used_is_worth_nothing()
    {
        var person = await host.Enter(Everything);
        var (first, second) = (host.Visitor(), host.Visitor());
        foreach (var visitor in new[] { first, second }) await visitor.SignIn(person.Name, person.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await first.Post("/second-factor", ("Code", person.SpentCode))).Status);
        var code = person.NextCode;
        Assert.Equal("/", (await first.Post("/second-factor", ("Code", code))).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await second.Post("/second-factor", ("Code", code))).Status);
    }

    [Fact]
    public async Task A_code_from_paper_lets_in_once_however_it_is_typed()
    {
        var person = await host.Enter(Everything);
        var (first, second) = (host.Visitor(), host.Visitor());
        foreach (var visitor in new[] { first, second }) await visitor.SignIn(person.Name, person.Password);

        Assert.Equal("/", (await first.Post("/recovery", ("Code", person.Paper[0].ToUpperInvariant().Replace('-', ' ')))).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await second.Post("/recovery", ("Code", person.Paper[0]))).Status);
        Assert.Equal("/", (await second.Post("/recovery", ("Code", person.Paper[1]))).Location);
    }

    [Fact]
    public async Task Codes_are_guessed_ten_times_at_most_from_wherever_they_come()
    {
        var person = await host.Enter(Everything);
        for (var i = 0; i < SignInLimit.MostCodes; i++)
        {
            var guesser = host.Visitor();
            await guesser.SignIn(person.Name, person.Password);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guesser.Post(i % 2 == 0 ? "/second-factor" : "/recovery", ("Code", "000 00x"))).Status);
        }

        var visitor = host.Visitor();
        await visitor.SignIn(person.Name, person.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.Post("/second-factor", ("Code", person.NextCode))).Status);
        Assert.Equal(HttpStatusCode.OK, (await person.Visitor.Get("/")).Status);
    }

    [Fact]
    public async Task A_first_code_is_guessed_ten_times_at_most_too()
    {
        var person = await host.Enter(new Grant(Roles.Promoter, "14"));
        for (var i = 0; i < SignInLimit.MostCodes; i++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.Visitor.Post("/enrol", ("Code", "000 00x"))).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await person.Visitor.Post("/enrol", ("Code", "000 00x"))).Status);
    }

    [Fact]
    public async Task A_code_without_a_password_leads_back_to_it()
    {
        Assert.Equal("/sign-in", (await host.Visitor().Post("/second-factor", ("Code", "123456"))).Location);
        Assert.Equal("/sign-in", (await host.Visitor().Post("/recovery", ("Code", "abcd"))).Location);
    }

    [Fact]
    public async Task Another_phone_takes_the_password_and_the_old_codes_are_worth_nothing()
    {
        var person = await host.Enter(Everything);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.Visitor.PostFrom("/account", "/account?handler=OtherPhone", ("Password", "wrong"))).Status);
        Assert.Equal("/enrol", (await person.Visitor.PostFrom("/account", "/account?handler=OtherPhone", ("Password", person.Password))).Location);
        var (oldPaper, visitor) = (person.Paper[0], host.Visitor());

        Assert.Equal("/enrol", (await person.Visitor.Get("/")).Location);
        await person.Enrol();
        await visitor.SignIn(person.Name, person.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Post("/recovery", ("Code", oldPaper))).Status);
        Assert.Equal("/", (await visitor.Post("/recovery", ("Code", person.Paper[0]))).Location);
    }

    [Fact]
    public async Task The_key_in_the_database_is_encrypted()
    {
        var person = await host.Enter(Everything);
        var account = await host.Accounts.Named(PlainNames.Of(person.Name), TestContext.Current.CancellationToken);

        Assert.DoesNotMatch("^[A-Z2-7]{32}$", account!.TotpKey);
        Assert.True(account.TotpKey!.Length > 100, account.TotpKey);
    }
}
