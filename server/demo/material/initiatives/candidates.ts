/* A candidate's word is made of one line of each: nobody else's is the same in one role. */
export const openings = [
  'J’ai lu votre page deux fois, la seconde à voix haute.',
  'Quelqu’un de l’équipe m’a parlé de vous dans le car.',
  'Je cherchais quelque chose de concret à faire près de chez moi.',
  'Je vous ai entendus à la dernière assemblée.',
  'C’est pour ce genre de choses que j’ai rejoint la communauté.',
  'Mon arrivée dans la vallée est récente, et je voudrais rencontrer du monde.',
  'Votre besoin, je le vois tous les jours depuis ma fenêtre.',
  'On m’a dit que vous cherchiez encore.',
  'Je n’ai encore jamais fait partie d’une équipe ici.',
  'Après une initiative qui se termine, j’aimerais continuer avec vous.',
] as const satisfies readonly string[];

export const middles = [
  'Je sais écouter et tenir un délai.',
  'J’ai plus d’énergie que d’expérience : dites-moi si cela suffit.',
  'Mon métier m’y a préparé sans que je m’en aperçoive.',
  'Je préfère travailler à deux.',
  'Je peux aussi prêter une salle, un vendredi sur deux.',
  'Je connais bien le haut de la vallée, moins le bas.',
  'Je ne promets que ce que je peux tenir.',
  'J’aime que les choses aient une fin, et une date.',
  'Je veux bien commencer par accompagner quelqu’un.',
] as const satisfies readonly string[];

export const closings = [
  'Je suis libre le mardi soir.',
  'Deux soirées par mois me conviennent.',
  'Plutôt le samedi, de préférence le matin.',
  'Je peux commencer la semaine prochaine.',
  'Parlons-en quand vous voulez.',
  'Un appel après 18 h, et je vous dis oui ou non.',
  'Je suis à l’aise par téléphone comme en vrai.',
  'Mon agenda est ouvert jusqu’à l’été.',
] as const satisfies readonly string[];

/** What a pilot says to whoever joins. */
export const welcomes = [
  'Bienvenue ! La prochaine réunion est jeudi, on vous garde une chaise.',
  'Avec joie. Je vous appelle pour la première fois, on ira ensemble.',
  'Votre lettre a fait sourire toute l’équipe. À très vite.',
  'Oui. Le carnet de l’équipe est dans les ressources, lisez la page 2.',
  'C’est un oui. Merci de dire dès maintenant vos semaines impossibles.',
] as const satisfies readonly string[];

/** What a pilot says to whoever does not. */
export const regrets = [
  'Merci. Une autre candidature apportait exactement ce qui manquait ; la vôtre vaudrait beaucoup à l’Atlas des gestes.',
  'Nous cherchons quelqu’un de disponible en journée. Revenez vers nous si cela change.',
  'L’équipe est assez nombreuse pour ce trimestre. Puis-je vous rappeler en janvier ?',
  'Nous avons hésité. Une première visite avec nous, sans place, vous tenterait-elle ?',
] as const satisfies readonly string[];
