'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { classes } from './classes'

/**
 * Scrolls sideways only when its content is too wide, and is then a region one can reach by keyboard. When all fits,
 * it leaves the page to scroll, so that the header of a table can stick to the top of the window.
 */
export function RegionDefilante({
  libelle,
  className,
  children,
}: {
  libelle: string
  className?: string
  children: ReactNode
}) {
  const cadre = useRef<HTMLElement>(null)
  const [deborde, setDeborde] = useState<boolean | null>(null)
  useEffect(() => {
    const element = cadre.current
    const contenu = element?.firstElementChild
    if (!element || !contenu) return
    const mesurer = () => setDeborde(contenu.scrollWidth > element.clientWidth + 1)
    const veille = new ResizeObserver(mesurer)
    veille.observe(element)
    veille.observe(contenu)
    return () => veille.disconnect()
  }, [])
  return (
    <section
      ref={cadre}
      // What sticks inside must know whether the page scrolls, or this region does.
      data-libre={deborde === false || undefined}
      aria-label={deborde ? libelle : undefined}
      tabIndex={deborde ? 0 : undefined}
      className={classes(
        deborde === false ? 'overflow-visible' : 'overflow-x-auto',
        'print:overflow-visible',
        className,
      )}
    >
      {children}
    </section>
  )
}
