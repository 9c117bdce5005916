namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>
/// Words that stand around a number and change nothing in it, by subject, as alternatives of a pattern. What hedges, bounds or
/// compares ("casi", "más de", "o", "no") is in none of them, so that it is asked.
/// </summary>
internal static class Around
{
    public const string Roughly = "como|unos|unas|aproximadamente|aprox|alrededor de|mas o menos|around|about|approximately";

    public const string Count = Roughly + "|si|ya|pues|tengo|tenemos|somos|son|hay|viven|vivimos|yo|solo|solos|solamente|nomas|unicamente|nosotros|en total|total|por todos|en mi casa|"
        + "en la casa|en casa|en mi familia|en la familia|fueron|eran|es|aqui|pequenos|pequenas|chiquitos|varones|mujeres|menores|diarias|diarios|al dia|por dia|a la semana|por semana|trabajo|trabaje|ahorita|actualmente|por ahora|por el momento|de momento|conmigo|contandome|incluyendome|i have|we are|"
        + "we have|there are|it is|its|only|just|in total";

    /// <summary>What is counted.</summary>
    public const string Unit = "hijos|hijas|ninos|ninas|nenes|nenas|patojos|patojas|chiquitos|criaturas|bebes|adultos|personas|gentes|familiares|hermanos|hermanas|integrantes|"
        + "miembros|dependientes|trabajos|empleos|empresas|cursos|diplomas|certificados|veces|horas|hora|dias|anos|kids|children|people|persons|sons|daughters|"
        + "brothers|sisters|jobs|times|hours|days|years|quetzales";

    public const string OneUnit = "hijo|hija|nino|nina|nene|nena|patojo|patoja|bebe|persona|hermano|hermana|trabajo|empleo|curso|diploma|certificado|vez|hora|dia|ano|kid|"
        + "child|son|daughter|brother|sister|person|job|time|hour|day|year";

    public const string Money = Roughly + "|si|ya|pues|quiero|quisiera|me gustaria|ganar|gano|ganaba|ganando|me|pagan|pagaban|pagaron|pagaran|paguen|pagarian|cobro|cobraba|cobrar|"
        + "recibo|recibia|mi|el|un|sueldo|salario|pago|de|es|era|son|eran|seria|serian|a|que|solo|solamente|nomas|minimo|como minimo|por lo menos|al menos|libres|libre|liquidos|netos|pisto|"
        + "pido|aspiro|mi pretension|pretension|pretension salarial|con|me conformo|estaria bien|estaria bueno|me parece bien|para empezar|para comenzar|exactos|cabales|en efectivo|"
        + "en la (?:finca|maquila|fabrica|obra|construccion|casa|tienda|empresa|cocina)|en el (?:campo|taller|restaurante|hotel)";

    /// <summary>English around an amount that may be in dollars.</summary>
    public const string EnglishMoney = "i want|id like|i made|i make|i was making|i earned|at least|they paid me|they pay me";

    public const string Age = "si|ya|pues|yo|hoy|mi edad es|mi edad es de|la edad es|edad|tengo|tengo mis|tengo la edad de|i am|im|i|am|my age is|age|aged|cumplidos|ya cumplidos|recien|"
        + "de edad|old|y o|yo|apenas|solamente|nomas|anos|anitos|years|year|cumpli|cumplo|acabo de cumplir|voy a cumplir|boy a cumplir|vamos a cumplir|por cumplir|estoy por cumplir|cumplire|mero|"
        + "pronto|turned|turning|turn|going to be|gonna be|about to turn|will be|ill be|i will be|ill turn|naci|nacido|nacida|soy|persona|hombre|mujer|joven|muchacho|muchacha|casado|casada|soltero|soltera|del|modelo|born|was|nacimiento|fecha";

    public const string Time = Roughly + "|llevo|tengo|trabaje|trabajando|por|de|durante|desde hace|la otra semana|el mes que viene|manana|ayer|hace poco|for|experiencia|experience|of|nomas|en total|haciendo eso|en eso|"
        + "ano|anos|year|years|mes|meses|month|months|un|una|a|half|medio|media|y|and|semana|semanas|quincena|quincenal|quincenales|quincenalmente|fortnight|jornal|"
        + "diario|diarios|diaria|diarias|mensual|mensuales|mensualmente|dia|dias|hora|horas|cada|" + Months;

    public const string Months = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|"
        + "january|february|march|april|may|june|july|august|september|october|november|december";
}
