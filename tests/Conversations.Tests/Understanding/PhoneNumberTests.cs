using ChatAssist.Conversations.Understanding;
using ChatAssist.Conversations.Understanding.Phones;
using ChatAssist.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Conversations.Tests.Understanding;

public sealed class PhoneNumberTests
{
    private static readonly int[][] Groupings = [[8], [4, 4], [2, 2, 2, 2], [1, 3, 4], [3, 5], [1, 1, 1, 1, 1, 1, 1, 1]];

    [Fact]
    public void A_mobile_is_understood_however_its_digits_are_grouped() => Prop.ForAll(
        Gen.Choose(30_000_000, 59_999_999).ToArbitrary(),
        Gen.Elements(Groupings).ToArbitrary(),
        Gen.Elements("", " ", "-", ".").ToArbitrary(),
        (number, groups, separator) =>
        {
            var digits = $"{number}";
            var written = string.Join(separator, groups.Select((length, i) => digits.Substring(groups.Take(i).Sum(), length)));
            // 30-12-1985 is a date.
            return written.Contains("19", StringComparison.Ordinal) || written.Contains("20", StringComparison.Ordinal) || Read(written) == $"+502{digits}";
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_plan_agrees_with_the_checks_that_were_made_from_the_metadata()
    {
        var checks = SharedData.Lines("reference/guatemala-phone-rules.txt").Select(line => line.Split('\t')).Where(cells => cells is [[.. var digits], _] && digits.All(char.IsAsciiDigit) && digits.Length > 6).ToList();
        Assert.True(checks.Count >= 14, $"{checks.Count} checks");
        Assert.All(checks, check => Assert.Equal(check[1] == "invalid" ? null : $"+502{check[0]}", Read(check[0])));
    }

    private static string? Read(string text) => PhoneNumber.Read(text).Canonical(number => number);
}
