using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Tests;

/// <summary>What companies and schools offer in the tests.</summary>
internal static class Offered
{
    public static Board Board { get; } = new(
    [
        new(1, "Panadero", "Panadería La Espiga", "7512", "0901", Month(3900), Closes(28)) { Hours = 44, Years = 1 },
        new(2, "Ayudante de cocina", "Comedor Doña Tere", "9412", "0901", Month(3850), Closes(20)) { PayMost = 4200, Offers = ["meals"] },
        new(3, "Agente de call center en inglés", "Voz Maya", "4222", "0101", Month(6500), Closes(30)) { Languages = ["english_good"], Schooling = "lower_secondary", Shift = Shift.Rotating },
        new(4, "Albañil", "Constructora Los Altos", "7112", "0902", new Money(150, PayPeriod.Day), Closes(10)) { Years = 2, Offers = ["transport"] },
        new(5, "Empacador", "Agrícola San Juan", "9321", "1301", Month(3700), Closes(15)) { Shift = Shift.Night },
        new(6, "Cocinera", "Hotel Los Cipreses", "5120", "0101", Month(4300), Closes(25)) { Years = 2, Schooling = "primary" },
    ]);

    private static Money Month(decimal amount) => new(amount, PayPeriod.Month);

    // Counted from the Monday of the tests.
    private static DateOnly Closes(int days) => new DateOnly(2026, 11, 23).AddDays(days);
}
