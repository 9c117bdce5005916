namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>Numbers. Least, greatest and sum pass over what was not answered.</summary>
internal static class NumberFunctions
{
    public static readonly Dictionary<string, Function> All = new(StringComparer.Ordinal)
    {
        ["number"] = new(0, 1, call => Value.Of(call.OrHere(0).Number)) { ReadsHere = true },
        ["int"] = new(1, 1, call => Value.Of(Math.Truncate(call.Number(0)))),
        ["round"] = new(1, 2, call => Value.Of(Round(call.Number(0), call.Count > 1 ? call.Number(1) : 0))),
        ["floor"] = new(1, 1, call => Value.Of(Math.Floor(call.Number(0)))),
        ["ceiling"] = new(1, 1, call => Value.Of(Math.Ceiling(call.Number(0)))),
        ["abs"] = new(1, 1, call => Value.Of(Math.Abs(call.Number(0)))),
        ["min"] = new(1, null, call => Value.Of(Given(call).DefaultIfEmpty(double.NaN).Min())),
        ["max"] = new(1, null, call => Value.Of(Greatest(Given(call)))),
        ["sum"] = new(1, 1, call => Value.Of(Given(call).Sum())),
        ["pow"] = new(2, 2, call => Value.Of(Math.Pow(call.Number(0), call.Number(1)))),
        ["sqrt"] = new(1, 1, call => Value.Of(Math.Sqrt(call.Number(0)))),
        ["exp"] = new(1, 1, call => Value.Of(Math.Exp(call.Number(0)))),
        ["exp10"] = new(1, 1, call => Value.Of(Math.Pow(10, call.Number(0)))),
        ["log"] = new(1, 1, call => Value.Of(Math.Log(call.Number(0)))),
        ["log10"] = new(1, 1, call => Value.Of(Math.Log10(call.Number(0)))),
        ["sin"] = new(1, 1, call => Value.Of(Math.Sin(call.Number(0)))),
        ["cos"] = new(1, 1, call => Value.Of(Math.Cos(call.Number(0)))),
        ["tan"] = new(1, 1, call => Value.Of(Math.Tan(call.Number(0)))),
        ["asin"] = new(1, 1, call => Value.Of(Math.Asin(call.Number(0)))),
        ["acos"] = new(1, 1, call => Value.Of(Math.Acos(call.Number(0)))),
        ["atan"] = new(1, 1, call => Value.Of(Math.Atan(call.Number(0)))),
        ["atan2"] = new(2, 2, call => Value.Of(Math.Atan2(call.Number(0), call.Number(1)))),
        ["pi"] = new(0, 0, _ => Value.Of(Math.PI)),
    };

    private static IEnumerable<double> Given(Call call) => call.Texts(0).Where(text => text.Length > 0).Select(Numbers.Of);

    // One that is no number makes the whole none, as for the least.
    private static double Greatest(IEnumerable<double> numbers) => numbers.Aggregate(double.NegativeInfinity, Math.Max) is var greatest && double.IsNegativeInfinity(greatest) ? double.NaN : greatest;

    /// <summary>Halves go up (-2.5 to -2). In decimals where they hold the number, so that 1.005 to two digits is 1.01.</summary>
    private static double Round(double number, double digits)
    {
        if (double.IsNaN(digits)) return double.NaN;
        if (!double.IsFinite(number)) return number;
        var places = (int)Math.Clamp(digits, -400, 400);
        if (places < -28) return 0;
        if (places > 14 || Math.Abs(number) > 1e12) return places >= 0 ? (places > 14 ? number : Math.Floor(number + 0.5)) : Scaled(number, Math.Pow(10, -places));
        var scale = (decimal)Math.Pow(10, Math.Abs(places));
        return (double)(places >= 0 ? Math.Floor(((decimal)number * scale) + 0.5m) / scale : Math.Floor(((decimal)number / scale) + 0.5m) * scale);
    }

    private static double Scaled(double number, double scale) => Math.Floor((number / scale) + 0.5) * scale;
}
