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

    public static IReadOnlyList<Course> Courses { get; } =
    [
        new(1, Title("Certificación de cocinero", "Certification of cooks"), "INTECAP", "certification", "recognised", Closes(60)) { Occupation = "5120", Municipality = "0901", Hours = 16 },
        new(2, Title("Inglés desde cero", "English from zero"), "Academia Puente", "english", "attendance", Closes(30)) { Hours = 80, Cost = 150, StartsOn = Closes(14) },
        new(3, Title("Cuentas para su negocio", "Accounts for your business"), "Cámara de Comercio", "business", "attendance", Closes(20)) { Municipality = "0101", Hours = 20 },
        new(4, Title("Panadería", "Baking"), "INTECAP", "training", "recognised", Closes(10)) { Occupation = "7512", Municipality = "0902", Schooling = "primary", Hours = 120, StartsOn = Closes(7) },
    ];

    private static Dictionary<string, string> Title(string es, string en) => new(StringComparer.Ordinal) { ["es"] = es, ["en"] = en };

    private static Money Month(decimal amount) => new(amount, PayPeriod.Month);

    // Counted from the Monday of the tests.
    private static DateOnly Closes(int days) => new DateOnly(2026, 11, 23).AddDays(days);
}
