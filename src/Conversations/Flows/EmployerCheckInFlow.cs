using System.Globalization;
using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Placing;

namespace ChatAssist.Conversations.Flows;

/// <summary>The employer's side, with the person's consent. Of the person the employer reads the name alone.</summary>
public sealed class EmployerCheckInFlow() : OutreachFlow("employer-check-in", "attendance")
{
    private protected override bool IsDue(Occasion asked, Facts facts) => Employee(asked, facts) is { Called.Length: > 0 };

    private protected override Round Known(Round round) =>
        Occasion.In(round.Submission) is { } asked && Employee(asked, round.Facts) is { } employee ? round.With("worker", employee.Called) : round;

    private static Employee? Employee(Occasion asked, Facts facts) =>
        facts.File.Employees.FirstOrDefault(one => one.Placement.ToString(CultureInfo.InvariantCulture) == asked.Of);
}
