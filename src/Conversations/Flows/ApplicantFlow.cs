using System.Globalization;
using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Placing;

namespace ChatAssist.Conversations.Flows;

/// <summary>
/// A company reads who asks for its vacancy, with that person's consent, and answers: an interview, with day, hour and place, or no. That
/// somebody has returned is never said.
/// </summary>
public sealed class ApplicantFlow() : OutreachFlow("applicant", "answer")
{
    private protected override bool IsDue(Occasion asked, Facts facts) => Applicant(asked, facts) is { IsOpen: true, Called.Length: > 0 };

    private protected override Round Known(Round round) => Applicant(round) is { } one
        ? base.Known(round).With("worker", one.Called).With("post", one.Title)
        : base.Known(round);

    private protected override Turn<State> Opened(Turn<State> turn, Occasion asked, Facts facts) => Applicant(asked, facts) is { } one && turn.Replies.Count > 0
        ? WithCv(turn, one).Do(new Effect.Sent(one.Application, facts.Today))
        : turn;

    private static Turn<State> WithCv(Turn<State> turn, Applicant one) =>
        one.Cv is null ? turn : turn with { Replies = [.. turn.Replies.SkipLast(1), turn.Replies[^1] with { Attachment = one.Cv }] };

    private protected override Turn<State> Ended(Turn<State> turn, Round round, Ending ending) => Applicant(round) is { } one
        ? turn.Do(Answered(one, round))
        : turn;

    private static Effect.Answered Answered(Applicant one, Round round) => round.Filled.Value("answer") switch
    {
        "interview" => new(one.Application, ApplicationStatus.Invited, round.Facts.Today)
        {
            InterviewAt = round.Facts.Programme.At(DateOnly.ParseExact(round.Filled.Value("day"), "O", CultureInfo.InvariantCulture), TimeOnly.Parse(round.Filled.Value("hour"), CultureInfo.InvariantCulture)),
            InterviewPlace = round.Filled.Value("place"),
        },
        var answer => new(one.Application, ApplicationStatus.Refused, round.Facts.Today) { Reason = answer == "filled" ? "filled" : "company" },
    };

    private static Applicant? Applicant(Round round) => Occasion.In(round.Submission) is { } asked ? Applicant(asked, round.Facts) : null;

    private static Applicant? Applicant(Occasion asked, Facts facts) =>
        facts.File.Applicants.FirstOrDefault(one => one.Application.ToString(CultureInfo.InvariantCulture) == asked.Of);
}
