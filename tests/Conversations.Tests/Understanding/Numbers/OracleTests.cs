using System.Globalization;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Conversations.Understanding.Numbers;
using ChatAssist.Testing;

namespace ChatAssist.Conversations.Tests.Understanding.Numbers;

/// <summary>
/// Other people's cases, where their conventions are ours: amounts up to 999,999 that are the whole input and have no separators of
/// Spain. What is asked here and answered there is a smaller loss than a wrong value; ordinary numbers in words are never asked.
/// </summary>
public sealed class OracleTests
{
    private const int Input = 0, Expected = 1, Subtype = 2, WholeInput = 4, Separators = 5;

    // A dozen of another reader may stand without its article; a minus or thousands that stand apart are asked.
    private static readonly string[] NotOurs = ["docena", "dz", "doz", "- ", "illon"];

    [Fact]
    public void Ordinary_whole_numbers_are_understood()
    {
        var rows = InRange().Where(row => row[Subtype] == "integer" && !NotOurs.Any(part => row[Input].Contains(part, StringComparison.Ordinal))).ToList();
        Assert.True(rows.Count >= 25, $"{rows.Count} rows");
        Assert.All(rows, row => Assert.Equal(Reading.Of(int.Parse(row[Expected], CultureInfo.InvariantCulture)), WholeNumber.In(row[Input])));
    }

    [Fact]
    public void No_number_is_read_as_another()
    {
        var rows = InRange().ToList();
        Assert.True(rows.Count >= 100, $"{rows.Count} rows");
        Assert.All(rows, row =>
        {
            if (DecimalNumber.In(row[Input]) is Reading<decimal>.Understood read)
                Assert.Equal(decimal.Parse(row[Expected], NumberStyles.Float, CultureInfo.InvariantCulture), read.Value);
        });
    }

    [Fact]
    public void Units_and_floors_are_no_numbers() => Assert.All(SharedData.Rows("reference/spanish-oracles/numbers-none.tsv"), row =>
    {
        Assert.IsNotType<Reading<int>.Understood>(WholeNumber.In(row[Input]));
        Assert.IsNotType<Reading<decimal>.Understood>(DecimalNumber.In(row[Input]));
    });

    [Fact]
    public void Single_ordinals_are_understood_up_to_the_thirtieth()
    {
        var rows = SharedData.Rows("reference/spanish-oracles/ordinals.tsv")
            .Where(row => row[3] == "y" && !row[Input].EndsWith('s') && long.TryParse(row[Expected], CultureInfo.InvariantCulture, out var number) && number <= 30).ToList();
        Assert.True(rows.Count >= 10, $"{rows.Count} rows");
        Assert.All(rows, row => Assert.Equal(int.Parse(row[Expected], CultureInfo.InvariantCulture), Ordinals.Of(Plain.Of(row[Input]))));
    }

    [Fact]
    public void An_age_of_another_is_never_taken_for_ones_own()
    {
        var rows = SharedData.Rows("reference/spanish-oracles/ages.tsv");
        Assert.True(rows.Length >= 15, $"{rows.Length} rows");
        foreach (var row in rows)
            if (Age.In(row[Input], new DateOnly(2026, 11, 22)) is Reading<Age>.Understood read) Assert.Equal(row[Expected], read.Value.Years.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Another_currency_is_asked() => Assert.All(SharedData.Rows("reference/spanish-oracles/currency.tsv"), row => Assert.IsNotType<Reading<Money>.Understood>(Pay.In(row[Input])));

    private static IEnumerable<string[]> InRange() =>
        from row in SharedData.Rows("reference/spanish-oracles/numbers.tsv")
        where row[WholeInput] == "y" && row[Separators] == "n"
        where double.Parse(row[Expected], CultureInfo.InvariantCulture) is >= -999_999 and <= 999_999
        select row;
}
