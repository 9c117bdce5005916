using ChatAssist.Conversations.Forms.Filling;

namespace ChatAssist.Conversations.Tests.Forms.Ours;

/// <summary>Which questions our forms ask after which answers, and when they call a person.</summary>
public sealed class OurFormsWalkTests
{
    public static TheoryData<string> Forms => [.. FormSheets.Names];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_loads_without_a_word_against_it(string form) => Assert.Empty(OurForms.ProblemsOf(form));

    [Theory]
    [InlineData("", 13)]
    [InlineData("work=cocina", 14)]
    [InlineData("work=cocina work_isco=5120", 14)]
    [InlineData("work=cocina work_isco=5120:6", 13)]
    [InlineData("work=cocina+y+bus work_isco=5120:6,8331", 13)]
    public void A_profile_asks_for_years_when_they_were_not_told_with_the_work(string answers, int questions) =>
        Assert.Equal(questions, OurForms.Filled("profile", answers).Stops.OfType<Stop.Ask>().Count());

    [Fact]
    public void Only_the_age_whether_the_job_goes_on_when_one_began_and_what_a_company_says_must_be_told() => Assert.Equal(
        ["profile age", "check-in working", "placement start", "applicant answer"],
        from form in FormSheets.Names
        let filled = OurForms.Filled(form, "")
        from ask in filled.Stops.OfType<Stop.Ask>()
        where filled.IsRequired(ask)
        select $"{form} {ask.Path}");

    [Theory]
    [InlineData("profile", "age=17", "minor")]
    [InlineData("profile", "age=18", null)]
    [InlineData("profile", "", null)]
    [InlineData("check-in", "working=yes", null)]
    [InlineData("check-in", "working=other", null)]
    [InlineData("check-in", "working=no", "left-job")]
    [InlineData("check-in", "working=yes paid=no", "unpaid")]
    [InlineData("check-in", "working=yes paid=less", "underpaid")]
    [InlineData("check-in", "working=yes paid=not_yet", null)]
    [InlineData("check-in", "working=yes paid=yes treatment=hours", null)]
    [InlineData("check-in", "working=yes paid=yes treatment=hours+bad", "ill-treated")]
    [InlineData("check-in", "working=yes paid=yes treatment=bad+danger", "safety")]
    [InlineData("check-in", "working=yes paid=no treatment=papers", "safety")]
    [InlineData("check-in", "working=yes paid=yes treatment=fine obstacles=health feeling=3", null)]
    [InlineData("check-in", "working=yes paid=yes treatment=fine obstacles=none feeling=2", "unwell")]
    [InlineData("check-in", "working=yes paid=yes treatment=fine obstacles=none feeling=1", "unwell")]
    [InlineData("employer-check-in", "worker=Ana attendance=gone", "left-job")]
    [InlineData("employer-check-in", "worker=Ana attendance=sometimes performance=2", null)]
    [InlineData("employer-check-in", "worker=Ana attendance=sometimes performance=2 rehire=maybe", "employer-unhappy")]
    [InlineData("employer-check-in", "worker=Ana attendance=always performance=3 rehire=no", "employer-unhappy")]
    [InlineData("employer-check-in", "worker=Ana attendance=always performance=5 rehire=yes", null)]
    [InlineData("satisfaction", "service=bad", null)]
    [InlineData("satisfaction", "service=bad better=tardan", "unhappy-with-us")]
    [InlineData("satisfaction", "service=good better=nada", null)]
    [InlineData("satisfaction", "service=good respect=yes", "staff_abuse")]
    public void A_person_is_called_with_the_reason(string form, string answers, string? reason) => Assert.Equal(reason, OurForms.Filled(form, answers).Escalation);

    [Fact]
    public void Who_left_is_not_asked_about_hours() =>
        Assert.Equal(["working", "feeling"], OurForms.Filled("check-in", "working=no").Stops.OfType<Stop.Ask>().Select(ask => ask.Path));

    [Fact]
    public void Of_who_is_gone_an_employer_is_asked_nothing_more() =>
        Assert.Equal(["attendance", "comment"], OurForms.Filled("employer-check-in", "attendance=gone").Stops.OfType<Stop.Ask>().Select(ask => ask.Path));

    [Theory]
    [InlineData("returned", "2026-11-01", true)]
    [InlineData("returned", "2026-12-01", false)]
    [InlineData("years", "0", true)]
    [InlineData("years", "40", false)]
    [InlineData("needs", "food debts", true)]
    [InlineData("needs", "food none", false)]
    [InlineData("age", "3", false)]
    public void What_cannot_be_is_refused(string question, string value, bool isAllowed)
    {
        var filled = OurForms.Filled("profile", question == "age" ? "" : "age=34 work=cocina");
        Assert.Equal(isAllowed, filled.Allows((Stop.Ask)filled.At(question)!, value));
    }
}
